using CsCheck;
using SelfDeclaration.SelfAssessments;

namespace SelfDeclaration.UnitTests.SelfAssessments;

/// <summary>自社診断: points, parts, bands, axes and what comes first, by the questions as they are shipped.</summary>
public sealed class AssessmentTests
{
    private static readonly QuestionSet s_set = QuestionSet.Parse(
        new(2026, 11, 1),
        File.ReadAllText(Repository.PathOf("data/self-assessment/2026-11-01.json"))
    );

    private static readonly Gen<Answer?[]> s_answers = Gen.Int[0, 5]
        .Select(n => n == 0 ? (Answer?)null : (Answer)n)
        .Array[25];

    [Fact]
    public void The_shipped_questions_are_25_in_three_parts_on_twelve_axes()
    {
        Assert.Equal(25, s_set.Questions.Count);
        Assert.Equal([5, 13, 7], s_set.Parts.Select(p => s_set.OfPart(p.No).Count));
        Assert.Equal(12, s_set.Axes.Count);
        Assert.Equal((-25, 100), (s_set.Least, s_set.Most));
    }

    [Fact]
    public void Points_are_added_by_part_and_by_axis()
    {
        // 1 no, 3 partly, 4 unknown, 9 not applicable, 24 and 25 unknown, all others yes.
        var result = Assessment.Of(
            s_set,
            Given(
                (1, Answer.No),
                (3, Answer.Partly),
                (4, Answer.Unknown),
                (9, Answer.NotApplicable),
                (24, Answer.Unknown),
                (25, null)
            )
        );

        Assert.Equal(100 - 4 - 2 - 5 - 5 - 5, result.Total);
        Assert.Equal([(9, 20), (52, 52), (18, 28)], result.Parts.Select(p => (p.Points, p.Most)));
        // 認証とアクセス: 2 − 1 of 8; 事故とルール: −2 of 8, which is nothing.
        Assert.Equal(
            [0, 100, 13, 100, 100, 100, 100, 100, 100, 100, 100, 0],
            result.Axes.Select(a => a.Value)
        );
        Assert.Equal([4, 24, 25], result.Unknown.Select(a => a.Question.No));
        Assert.Equal([9], result.NotApplicable.Select(a => a.Question.No));
        Assert.Equal([4, 24, 25], result.First.Select(a => a.Question.No));
    }

    /// <summary>Worked out apart from this program, from the points and axes of the scheme's fact sheet.</summary>
    public static TheoryData<string, string> WorkedExamples =>
        new(
            File.ReadLines(
                    Repository.PathOf(
                        "tests/SelfDeclaration.UnitTests/SelfAssessments/worked-examples.tsv"
                    )
                )
                .Skip(1)
                .Select(line => line.Split('\t', 2))
                .Select(line => (line[0], line[1]))
        );

    [Theory]
    [MemberData(nameof(WorkedExamples))]
    public void Results_are_as_they_were_worked_out_by_hand(string answers, string expected)
    {
        var result = Assessment.Of(s_set, Answers.Read(answers, 25)!);

        Assert.Equal(
            expected,
            string.Join(
                '\t',
                [
                    $"{result.Total}",
                    string.Join(' ', result.Parts.Select(p => p.Points)),
                    string.Join(' ', result.Axes.Select(a => a.Value)),
                    $"{result.Band.From}",
                    string.Join(' ', result.First.Select(a => a.Question.No)),
                ]
            )
        );
    }

    [Theory]
    [InlineData(0, 0, 100)]
    [InlineData(1, 0, 70)]
    [InlineData(15, 0, 70)]
    [InlineData(15, 1, 50)]
    [InlineData(25, 0, 50)]
    [InlineData(25, 1, -25)]
    [InlineData(0, 25, -25)]
    public void A_total_falls_into_its_band(int partly, int unknown, int from)
    {
        // 25 partly is 50; one of them unknown is 47.
        var answers = Enumerable
            .Range(0, 25)
            .Select(i =>
                i < unknown ? Answer.Unknown
                : i < partly ? Answer.Partly
                : (Answer?)Answer.Yes
            )
            .ToArray();

        Assert.Equal(from, Assessment.Of(s_set, answers).Band.From);
    }

    [Fact]
    public void What_comes_first_is_the_lowest_and_of_those_the_basics()
    {
        var result = Assessment.Of(
            s_set,
            Given((2, Answer.Partly), (5, Answer.No), (20, Answer.No), (11, Answer.Unknown))
        );

        Assert.Equal([11, 5, 20], result.First.Select(a => a.Question.No));
        Assert.Empty(Assessment.Of(s_set, Given()).First);
    }

    [Fact]
    public void Any_answers_keep_totals_and_axes_in_range()
    {
        s_answers.Sample(answers =>
        {
            var result = Assessment.Of(s_set, answers);
            return result.Total is >= -25 and <= 100
                && result.Total == result.Parts.Sum(p => p.Points)
                && result.Axes.All(a => a.Value is >= 0 and <= 100)
                && result.First.Count <= 3
                && result.Band.From <= result.Total;
        });
    }

    [Fact]
    public void Answers_are_read_as_they_were_written()
    {
        s_answers.Sample(answers =>
            Answers.Read(Answers.Write(answers), 25)!.SequenceEqual(answers)
        );
        Assert.Null(Answers.Read("YYY", 25));
        Assert.Null(Answers.Read(new string('!', 25), 25));
    }

    private static Answer?[] Given(params (int No, Answer? Answer)[] others)
    {
        var answers = Enumerable.Repeat((Answer?)Answer.Yes, 25).ToArray();
        foreach (var (no, answer) in others)
        {
            answers[no - 1] = answer;
        }

        return answers;
    }
}
