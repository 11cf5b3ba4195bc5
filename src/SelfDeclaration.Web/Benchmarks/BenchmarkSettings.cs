namespace SelfDeclaration.Web.Benchmarks;

/// <summary>Settings under <c>Benchmarks</c>.</summary>
public sealed class BenchmarkSettings
{
    public const string Section = "Benchmarks";

    /// <summary>Half an hour of questions, some to be asked of colleagues: who leaves it for a month does not come back.</summary>
    public int DraftDays { get; init; } = 30;

    /// <summary>Results in the statistics before the fictional base set steps aside: with fewer, most 業種 have under 30.</summary>
    public int LeastResults { get; init; } = 300;

    /// <summary>New base figures when at least this many results came or went: the difference of two editions tells about nobody.</summary>
    public int LeastChanged { get; init; } = 10;

    /// <summary>A group with fewer answers shows no figures: ten is what public statistics take.</summary>
    public int LeastOfGroup { get; init; } = 10;

    /// <summary>Groups one organiser may have open: a parent company has a few, a program many.</summary>
    public int MostOpenGroups { get; init; } = 20;

    /// <summary>Accounts in one group: all of a chamber of commerce, and its page still opens at once.</summary>
    public int MostMembers { get; init; } = 5000;

    /// <summary>基礎データの集計 begins at this hour in Japan, when few are answering.</summary>
    public int BaseHour { get; init; } = 3;

    public TimeSpan DraftLifetime => TimeSpan.FromDays(DraftDays);
}
