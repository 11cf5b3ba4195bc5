using System.Globalization;
using SelfDeclaration.Benchmarks;
using SelfDeclaration.Web.Charts;
using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Benchmarks;

/// <summary>前の結果: an earlier point of the same account.</summary>
public sealed record EarlierResult(DateTimeOffset MadeAt, BenchmarkStanding Standing);

/// <summary>結果の画面: what the page shows, the CSV lists and the PDF says, of one result.</summary>
/// <param name="Edition">The questions it was made with.</param>
/// <param name="Base">With which figures it is compared.</param>
/// <param name="Standing">The result.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Profile">企業プロフィールの答え.</param>
/// <param name="Earlier">Up to four before it, the newest first.</param>
/// <param name="Address">Of its page.</param>
/// <param name="View">What the reader chose to see otherwise.</param>
public sealed record BenchmarkReport(
    BenchmarkQuestions Edition,
    BenchmarkBase Base,
    BenchmarkStanding Standing,
    DateTimeOffset MadeAt,
    IReadOnlyDictionary<string, string> Profile,
    IReadOnlyList<EarlierResult> Earlier,
    string Address,
    ReportView View
)
{
    /// <summary>Points shown beside the newest.</summary>
    public const int MostEarlier = 4;

    public IReadOnlyList<BenchmarkComparison> Comparisons =>
        field ??= BenchmarkComparison.Of(Edition, Base, Standing);

    public RiskGroup? Group =>
        Standing.GroupCode(Edition) is { } code ? Edition.Groups.First(g => g.Code == code) : null;

    public IReadOnlyList<ProfileQuestion> MissingForRisk =>
        [.. BenchmarkProfile.MissingForRisk(Edition, Profile)];

    /// <summary>Who it is compared with; said with every figure.</summary>
    public string BaseWords =>
        Base.IsFictional
            ? $"比べる相手は、練習用に作った架空の{Base.All.Count}件です。実在の会社の結果ではありません。"
            : $"比べる相手は、同意のあった結果{Base.All.Count:N0}件（{Base.MadeAt!.Value.ShowDate()}に集計）です。";

    public string? CompanyName => Profile.GetValueOrDefault("name");
    public string? Scope => Profile.GetValueOrDefault("scope");

    /// <summary>The figures that there are, in the order of the page.</summary>
    public IReadOnlyList<Chart> Charts => field ??= [.. BenchmarkCharts.Of(this)];

    public Figure Items => field ??= ComparisonCharts.ItemFigure(this);

    /// <summary>Everything that is saved as CSV.</summary>
    public IEnumerable<Figure> Figures => [.. Charts.Select(c => c.Figure), Items];

    /// <summary>低い項目, with what to do, the lowest first.</summary>
    public IReadOnlyList<(BenchmarkItem Item, int Level)> Low =>
        [
            .. Edition
                .Items.Select((item, at) => (Item: item, Level: Standing.Level(at)))
                .Where(i => i.Level <= Edition.LowLevel)
                .OrderBy(i => i.Level),
        ];

    /// <summary>偏差値 in every comparison that there is.</summary>
    public IEnumerable<(BenchmarkComparison With, TScore Score)> Scores =>
        Comparisons
            .Where(c => c.Figures is not null)
            .Select(c => (c, TScore.Of(Standing.Total, c.Figures!, Edition.LeastForTScore)));

    public string CsvOf(string figure) => $"{Address}/{figure}.csv";

    public static string One(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);
}

/// <summary>見せ方: two of the figures can be drawn in two ways.</summary>
/// <param name="BySize">散布図 by 企業規模.</param>
/// <param name="Radar">分野 as レーダーチャート.</param>
public sealed record ReportView(bool BySize = false, bool Radar = false)
{
    public string Query(bool? bySize = null, bool? radar = null) =>
        ((bySize ?? BySize), (radar ?? Radar)) switch
        {
            (true, true) => "?view=size&shape=radar",
            (true, false) => "?view=size",
            (false, true) => "?shape=radar",
            _ => "",
        };
}
