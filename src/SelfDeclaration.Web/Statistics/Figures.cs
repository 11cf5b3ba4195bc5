using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Statistics;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Statistics;

/// <summary>統計: the figures of some months, from what <see cref="MakeFigures"/> counted.</summary>
public sealed class Figures(RegistryDb db, ReferenceData reference)
{
    private const int DrawnAtMost = 10;

    private static readonly (DeclarePage Page, string Label)[] Pages =
    [
        (DeclarePage.Terms, "使用規約確認"),
        (DeclarePage.Kind, "事業者情報入力（種類）"),
        (DeclarePage.Name, "事業者情報入力（名称）"),
        (DeclarePage.Address, "事業者情報入力（所在地と連絡先）"),
        (DeclarePage.Profile, "事業者情報入力（業種とパスワード）"),
        (DeclarePage.Declaration, "自己宣言入力"),
        (DeclarePage.Confirm, "内容確認"),
    ];

    /// <summary>All figures of the months from the first to the last, both counted.</summary>
    public async Task<IReadOnlyList<Figure>> ReadAsync(DateOnly from, DateOnly to)
    {
        var figures = db.MonthlyFigures.AsNoTracking().Where(f => f.Month >= from && f.Month <= to);
        var sums = await figures
            .GroupBy(f => new { f.Kind, f.Code })
            .Select(g => new
            {
                g.Key.Kind,
                g.Key.Code,
                Count = g.Sum(f => f.Count),
            })
            .ToListAsync();
        var months = await figures
            .Where(f => f.Kind == FigureKind.Month || f.Kind == FigureKind.DaysToAccept)
            .ToListAsync();
        var by = sums.ToLookup(s => s.Kind, s => (s.Code, s.Count));
        return
        [
            ByMonth(from, to, months.Where(f => f.Kind is FigureKind.Month)),
            By("star", "段階別", "段階", by[FigureKind.Star], StarOf),
            By(
                "prefecture",
                "都道府県別",
                "都道府県",
                by[FigureKind.Prefecture],
                c => reference.PrefectureName(c) ?? c
            ),
            By(
                "industry",
                "業種別",
                "業種（中分類）",
                by[FigureKind.Industry],
                c => reference.IndustryName(c) ?? c
            ),
            By(
                "origin",
                "入口別",
                "入口（from=）",
                by[FigureKind.Origin],
                c => c.Length == 0 ? "指定なし" : c
            ),
            By(
                "heard-from",
                "きっかけ別（アンケート）",
                "きっかけ",
                by[FigureKind.HeardFrom],
                HeardFrom
            ),
            DaysToAccept(from, to, [.. months.Where(f => f.Kind is FigureKind.DaysToAccept)]),
            DropOff(
                by[FigureKind.Draft].ToDictionary(d => d.Code, d => d.Count),
                by[FigureKind.Received].Sum(r => r.Count),
                by[FigureKind.Completed].Sum(r => r.Count)
            ),
        ];
    }

    private static Figure ByMonth(DateOnly from, DateOnly to, IEnumerable<MonthlyFigure> figures)
    {
        var counts = figures.ToDictionary(f => f.Month, f => f.Count);
        var rows = MonthsOf(from, to)
            .Select(m => new FigureRow(
                Month(m),
                counts.GetValueOrDefault(m),
                Show(counts.GetValueOrDefault(m))
            ))
            .ToList();
        var most = rows.MaxBy(r => r.Value);
        var sentence = most is { Value: > 0 }
            ? $"宣言は{Show(rows.Sum(r => r.Value))}件で、いちばん多い月は{most.Label}の{Show(most.Value)}件でした。"
            : "この期間の宣言はありません。";
        return new("month", "月別", sentence, ["月", "宣言"], rows);
    }

    private static Figure By(
        string id,
        string heading,
        string column,
        IEnumerable<(string Code, int Count)> counts,
        Func<string, string> label
    )
    {
        var sorted = counts.OrderByDescending(c => c.Count).ThenBy(c => c.Code).ToList();
        var all = sorted.Sum(c => c.Count);
        var rows = sorted
            .Select(c => new FigureRow(label(c.Code), c.Count, Show(c.Count), Share(c.Count, all)))
            .ToList();
        var sentence = rows is [var most, ..]
            ? $"{Show(all)}件のうち、いちばん多いのは{most.Label}の{Show(most.Value)}件（{Share(most.Value, all)}）でした。"
            : "この期間の宣言はありません。";
        return new(id, heading, sentence, [column, "宣言", "割合"], rows, DrawnAtMost);
    }

    private static Figure DaysToAccept(DateOnly from, DateOnly to, List<MonthlyFigure> figures)
    {
        var days = figures
            .GroupBy(f => f.Month, f => (int.Parse(f.Code, CultureInfo.InvariantCulture), f.Count))
            .ToDictionary(g => g.Key, g => g.ToList());
        var rows = MonthsOf(from, to)
            .Select(m =>
            {
                var counts = days.GetValueOrDefault(m) ?? [];
                var median = Quantile.Of(counts, 0.5);
                return new FigureRow(
                    Month(m),
                    median ?? 0,
                    Show(counts.Sum(c => c.Count)),
                    Days(median),
                    Days(Quantile.Of(counts, 0.9))
                );
            })
            .ToList();
        var all = days.Values.SelectMany(d => d).ToList();
        var sentence = all is []
            ? "この期間に受理した宣言はありません。"
            : $"受理した{Show(all.Sum(d => d.Count))}件は、半分が{Days(Quantile.Of(all, 0.5))}以内、90%が{Days(Quantile.Of(all, 0.9))}以内でした。";
        return new(
            "days",
            "受理までの日数",
            sentence,
            ["受理した月", "受理", "中央値", "90%"],
            rows
        );
    }

    private static Figure DropOff(Dictionary<string, int> drafts, int received, int completed)
    {
        var reached = Pages
            .Select(p =>
                (
                    p.Label,
                    Count: received
                        + drafts
                            .Where(d => Enum.Parse<DeclarePage>(d.Key) >= p.Page)
                            .Sum(d => d.Value)
                )
            )
            .Append((Label: StepNames.Of(DeclareStep.Received), Count: received))
            .Append((Label: StepNames.Of(DeclareStep.Complete), Count: completed))
            .ToList();
        var rows = reached
            .Select(
                (step, n) =>
                    new FigureRow(
                        step.Label,
                        step.Count,
                        Show(step.Count),
                        n == 0 ? "–" : Show(reached[n - 1].Count - step.Count),
                        Share(step.Count, reached[0].Count)
                    )
            )
            .ToList();
        var begun = reached[0].Count;
        var worst = Enumerable
            .Range(1, reached.Count - 1)
            .MaxBy(n => reached[n - 1].Count - reached[n].Count);
        var sentence =
            begun == 0
                ? "この期間に始めた人はいません。"
                : $"始めた{Show(begun)}件のうち、{Show(completed)}件（{Share(completed, begun)}）が宣言完了まで進みました。いちばん多くやめたのは、{reached[worst - 1].Label}の{Show(reached[worst - 1].Count - reached[worst].Count)}件です。";
        return new(
            "drop-off",
            "途中でやめたところ",
            sentence,
            ["段階", "たどり着いた数", "前の段階から減った数", "始めた人のうち"],
            rows
        );
    }

    private static IEnumerable<DateOnly> MonthsOf(DateOnly from, DateOnly to)
    {
        for (var month = from; month <= to; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    private static string StarOf(string code) =>
        ((StarLevel)int.Parse(code, CultureInfo.InvariantCulture)).Label();

    private static string HeardFrom(string code) =>
        code.Length == 0
            ? "回答なし"
            : QuestionnaireChoices.HeardFrom.FirstOrDefault(c => c.Code == code)?.Label ?? code;

    private static string Month(DateOnly month) => $"{month.Year}年{month.Month}月";

    private static string Show(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Days(int? days) => days is { } d ? $"{d}日" : "–";

    private static string Share(int count, int all) =>
        all == 0 ? "–" : (100.0 * count / all).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
