using System.Globalization;

namespace SelfDeclaration.Benchmarks;

/// <summary>架空の基礎データ: invented results that stand in until there are enough; said so wherever they are shown.</summary>
public static class FictionalBase
{
    /// <param name="questions">Their version.</param>
    /// <param name="lines">fictional-base.tsv: answers, V, I, 従業員数, 業種 under a head.</param>
    public static BenchmarkBase Parse(BenchmarkQuestions questions, IEnumerable<string> lines)
    {
        var builder = new BenchmarkBaseBuilder(questions);
        var (employees, industry) = (Question("employees"), Question("industry"));
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split('\t');
            builder.Add(
                new(
                    cells[0],
                    double.Parse(cells[1], CultureInfo.InvariantCulture),
                    double.Parse(cells[2], CultureInfo.InvariantCulture),
                    employees.Find(cells[3])!.Size,
                    industry.Find(cells[4])!.Industry
                )
            );
        }

        return builder.Build($"fictional-{questions.Version}", isFictional: true, null);

        ProfileQuestion Question(string id) => questions.Profile.First(q => q.Id == id);
    }
}
