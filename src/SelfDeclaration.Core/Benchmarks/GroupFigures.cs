namespace SelfDeclaration.Benchmarks;

/// <summary>グループの一つの回答</summary>
/// <param name="Answers">ベンチマークの27の答え, digits.</param>
/// <param name="Extra">独自の質問の答え, digits.</param>
/// <param name="Name">名前, when the member lets the organiser see it; null otherwise.</param>
public sealed record GroupAnswer(string Answers, string Extra, string? Name)
{
    public int Total => Answers.Sum(a => a - '0');
}

/// <summary>グループの集計: made once, when it has closed, so that nobody's answer is the difference of two looks.</summary>
/// <param name="Count">回答の件数</param>
/// <param name="Items">件数 of each level for each of the 27 items.</param>
/// <param name="Extras">Likewise for the own questions.</param>
/// <param name="Benchmark">Totals, means and 望まれる水準.</param>
/// <param name="Named">Who let their name be seen, by name; empty when that would tell about the others.</param>
/// <param name="NamesHidden">Some agreed to be named, and are not.</param>
public sealed record GroupFigures(
    int Count,
    IReadOnlyList<IReadOnlyList<int>> Items,
    IReadOnlyList<IReadOnlyList<int>> Extras,
    SegmentFigures Benchmark,
    IReadOnlyList<NamedAnswer> Named,
    bool NamesHidden
)
{
    public const int Levels = 5;

    /// <param name="questions">Their version.</param>
    /// <param name="extras">How many own questions.</param>
    /// <param name="answers">Of the members, in any order.</param>
    /// <param name="least">Of fewer there are no figures.</param>
    /// <returns>Null when they are too few.</returns>
    public static GroupFigures? Of(
        BenchmarkQuestions questions,
        int extras,
        IReadOnlyCollection<GroupAnswer> answers,
        int least
    )
    {
        if (answers.Count < least)
        {
            return null;
        }

        var sums = new SegmentSums(
            questions.Items.Count,
            questions.LowestTotal,
            questions.HighestTotal
        );
        foreach (var answer in answers)
        {
            sums.Add(answer.Answers);
        }

        var named = answers
            .Where(a => a.Name is not null)
            .OrderBy(a => a.Name, StringComparer.Ordinal)
            .ThenBy(a => a.Answers, StringComparer.Ordinal)
            .Select(a => new NamedAnswer(a.Name!, a.Answers))
            .ToList();
        // The named subtracted from all leaves the others: none of them, or enough of them.
        var others = answers.Count - named.Count;
        var tells = others > 0 && others < least;
        return new(
            answers.Count,
            Distributions(questions.Items.Count, answers, a => a.Answers),
            Distributions(extras, answers, a => a.Extra),
            sums.Figures(questions.TargetShare),
            tells ? [] : named,
            tells && named.Count > 0
        );
    }

    /// <summary>
    /// Two groups of one organiser: the figures of both would tell about a few answers, because most of those of one
    /// are, unchanged, those of the other too.
    /// </summary>
    /// <param name="one">The answers to our 27 items by member.</param>
    /// <param name="other">Likewise.</param>
    /// <param name="least">So many that differ tell about nobody.</param>
    public static bool TellTogether(
        IReadOnlyDictionary<long, string> one,
        IReadOnlyDictionary<long, string> other,
        int least
    )
    {
        var same = one.Count(a => other.GetValueOrDefault(a.Key) == a.Value);
        var differing = one.Count + other.Count - (2 * same);
        return same > 0 && differing > 0 && differing < least;
    }

    private static int[][] Distributions(
        int count,
        IReadOnlyCollection<GroupAnswer> answers,
        Func<GroupAnswer, string> digits
    )
    {
        var levels = new int[count][];
        for (var at = 0; at < count; at++)
        {
            levels[at] = new int[Levels];
            foreach (var answer in answers)
            {
                levels[at][digits(answer)[at] - '1']++;
            }
        }

        return levels;
    }
}

/// <summary>名前を見せてよいと答えた参加者</summary>
public sealed record NamedAnswer(string Name, string Answers)
{
    public int Total => Answers.Sum(a => a - '0');
}
