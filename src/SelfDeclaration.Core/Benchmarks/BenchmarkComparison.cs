namespace SelfDeclaration.Benchmarks;

/// <summary>比較: own result beside a segment, or why it is left out.</summary>
/// <param name="Segment">With whom.</param>
/// <param name="Name">グループⅡ, 300人以下 and so on, in words.</param>
/// <param name="Figures">Null when it is left out.</param>
/// <param name="WhyNot">A sentence; empty when it is there.</param>
public sealed record BenchmarkComparison(
    Segment Segment,
    string Name,
    SegmentFigures? Figures,
    string WhyNot
)
{
    /// <summary>全体, グループ, 規模, 業種 in this order.</summary>
    public static IReadOnlyList<BenchmarkComparison> Of(
        BenchmarkQuestions questions,
        BenchmarkBase with,
        BenchmarkStanding standing
    )
    {
        return
        [
            new(Segment.All, "全体", with.All, ""),
            Part(
                SegmentKind.Group,
                standing.GroupCode(questions),
                code => questions.Groups.First(g => g.Code == code).Name,
                "同じグループとの比較は、企業プロフィールの「狙われやすさ」と「事故のときの影響」の質問すべてに答えると出ます。"
            ),
            Part(
                SegmentKind.Size,
                standing.Size,
                code => questions.Sizes.First(s => s.Code == code).Label,
                "同じ規模との比較は、企業プロフィールの「従業員数」に答えると出ます。"
            ),
            Part(
                SegmentKind.Industry,
                standing.Industry,
                code => questions.Industries.First(i => i.Code == code).Label,
                "同じ業種との比較は、企業プロフィールの「業種」に答えると出ます。"
            ),
        ];

        BenchmarkComparison Part(
            SegmentKind kind,
            string? code,
            Func<string, string> nameOf,
            string unsaid
        )
        {
            var segment = new Segment(kind, code ?? "");
            var figures = code is null ? null : with.Find(segment);
            var name = code is null ? "" : nameOf(code);
            return new(
                segment,
                name,
                figures,
                figures is not null ? ""
                    : code is null ? unsaid
                    : $"{name}との比較は、結果が少なく、どこかの会社の答えが分かってしまうおそれがあるので出していません。"
            );
        }
    }
}
