using System.Globalization;
using SelfDeclaration.Accounts;
using SelfDeclaration.SelfAssessments;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.SelfAssessments;

/// <summary>比べる相手.</summary>
/// <param name="Name">全体, 同じ業種（製造業） or 同じ規模（5人以下）.</param>
public sealed record ComparedGroup(string Name, GroupScore Score);

/// <summary>自社診断の統計, as of the last night and from memory: a result's page asks the database nothing about others.</summary>
public sealed class AssessmentStatistics(
    IServiceScopeFactory scopes,
    ReferenceData reference,
    TimeProvider clock,
    ILogger<AssessmentStatistics> log
)
{
    private readonly Kept<IReadOnlyList<AssessmentStatistic>> _kept = new(
        scopes,
        clock,
        log,
        db => [.. db.AssessmentStatistics]
    );

    /// <summary>The groups a result can be compared with; none that is too small.</summary>
    public IReadOnlyList<ComparedGroup> For(AssessmentResult result)
    {
        var rows = _kept.Value.Where(s => s.Version == result.Version).ToList();
        return
        [
            .. Of(ComparisonKind.All, "", "全体"),
            .. Of(
                ComparisonKind.Industry,
                result.MajorIndustry,
                $"同じ業種（{IndustryName(result.MajorIndustry)}）"
            ),
            .. Of(
                ComparisonKind.Size,
                result.Size?.ToString(),
                $"同じ規模（{result.Size?.Label()}）"
            ),
        ];

        IEnumerable<ComparedGroup> Of(ComparisonKind kind, string? code, string name) =>
            rows.Where(s => s.Kind == kind && s.Code == code)
                .Select(s => new ComparedGroup(
                    name,
                    new(
                        s.Count,
                        s.Mean,
                        s.Median,
                        [
                            .. s
                                .Axes.Split(' ')
                                .Select(a => double.Parse(a, CultureInfo.InvariantCulture)),
                        ]
                    )
                ));
    }

    /// <summary>大分類 by its letter.</summary>
    public string? IndustryName(string? code) =>
        reference.Industries.FirstOrDefault(i => i.MajorCode == code)?.MajorName;
}
