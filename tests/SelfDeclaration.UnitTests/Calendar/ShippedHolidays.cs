using System.Globalization;

namespace SelfDeclaration.UnitTests.Calendar;

/// <summary>祝日 as <c>data/reference/holidays.tsv</c> has them.</summary>
internal static class ShippedHolidays
{
    public static IReadOnlyDictionary<DateOnly, string> All { get; } =
        File.ReadLines(Repository.PathOf("data/reference/holidays.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .ToDictionary(
                row => DateOnly.ParseExact(row[0], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                row => row[1]
            );
}
