using System.Collections;
using System.Reflection;

namespace SelfDeclaration.SearchBench;

/// <summary>How many bytes the arrays within an object take, by looking into its fields.</summary>
internal static class Footprint
{
    public static long Of(object? value) =>
        value switch
        {
            null or string => 0,
            string[] texts => texts.Sum(t => 32L + 2 * t.Length),
            Array { Rank: 1 } array when array.GetType().GetElementType()!.IsPrimitive =>
                Buffer.ByteLength(array),
            IEnumerable many => many.Cast<object?>().Sum(Of),
            _ when value.GetType().IsPrimitive => 0,
            _ => FieldsOf(value).Sum(f => Of(f.GetValue(value))),
        };

    public static string Largest(object value, long count) =>
        string.Join(
            ", ",
            FieldsOf(value)
                .Select(f =>
                    (
                        Name: f.Name.Split('<', '>')[
                            ^(f.Name.Contains('>', StringComparison.Ordinal) ? 2 : 1)
                        ],
                        Bytes: Of(f.GetValue(value))
                    )
                )
                .Where(f => f.Bytes > count / 2)
                .OrderByDescending(f => f.Bytes)
                .Select(f => $"{f.Name} {(double)f.Bytes / count:0.0}")
        );

    private static IEnumerable<FieldInfo> FieldsOf(object value) =>
        value
            .GetType()
            .GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
            .Where(f => f.FieldType.Name != "RegisterColumns" && f.FieldType != value.GetType());
}
