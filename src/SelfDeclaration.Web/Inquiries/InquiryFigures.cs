using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Calendar;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Statistics;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Inquiries;

/// <summary>お問い合わせの対応の数字: how soon people hear from us, who waits, and what they ask. Counts only.</summary>
public sealed class InquiryFigures(
    RegistryDb db,
    BusinessDays days,
    IOptions<InquirySettings> settings,
    TimeProvider clock
)
{
    // A year, of which the last month is not over yet; older inquiries are being deleted.
    private const int Months = 12;

    private static readonly InquiryKind[] s_kinds = Enum.GetValues<InquiryKind>();

    // Business days: the promise is among them.
    private static readonly (int From, int To, string Label)[] s_ages =
    [
        (0, 0, "当日"),
        (1, 1, "1日"),
        (2, 2, "2日"),
        (3, 3, "3日"),
        (4, 5, "4〜5日"),
        (6, 10, "6〜10日"),
        (11, int.MaxValue, "11日以上"),
    ];

    private DateOnly Today => clock.GetUtcNow().DateInJapan();

    public async Task<IReadOnlyList<Figure>> ReadAsync()
    {
        var today = Today;
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
        var since = first.StartInJapan();
        var asked = (
            await db
                .Inquiries.AsNoTracking()
                .Where(i => i.ReceivedAt >= since)
                .Select(i => new
                {
                    i.Kind,
                    i.ReceivedAt,
                    Answered = i
                        .Entries.Where(e => e.Kind == InquiryEntryKind.Answer)
                        .OrderBy(e => e.At)
                        .Select(e => (DateTimeOffset?)e.At)
                        .FirstOrDefault(),
                })
                .ToListAsync()
        )
            .Select(i =>
            {
                var day = i.ReceivedAt.DateInJapan();
                return new Asked(
                    i.Kind,
                    new DateOnly(day.Year, day.Month, 1),
                    i.Answered is { } at ? days.Between(day, at.DateInJapan()) : null
                );
            })
            .ToList();
        var open = await db
            .Inquiries.AsNoTracking()
            .Where(i => i.State == InquiryState.New || i.State == InquiryState.InProgress)
            .Select(i => new { i.State, i.Since })
            .ToListAsync();
        DateOnly[] months = [.. Enumerable.Range(0, Months).Select(first.AddMonths)];
        return
        [
            FirstAnswer(asked, months),
            Waiting([.. open.Select(i => (i.State, days.Between(i.Since.DateInJapan(), today)))]),
            ByKind(asked),
            ByMonth(asked, months),
        ];
    }

    private Figure FirstAnswer(List<Asked> asked, DateOnly[] months)
    {
        var promise = settings.Value.AnswerWithinBusinessDays;
        var rows = months
            .Select(m =>
            {
                var counts = Counts(asked.Where(a => a.Month == m));
                var median = Quantile.Of(counts, 0.5);
                return new FigureRow(
                    Show(m),
                    median ?? 0,
                    Show(counts.Sum(c => c.Count)),
                    Days(median),
                    Days(Quantile.Of(counts, 0.9)),
                    Share(Kept(counts, promise), counts.Sum(c => c.Count))
                );
            })
            .ToList();
        var all = Counts(asked);
        var answered = all.Sum(c => c.Count);
        var sentence =
            answered == 0
                ? "この1年に回答したお問い合わせはありません。"
                : $"はじめの回答まで、{Show(answered)}件の半分が{Days(Quantile.Of(all, 0.5))}以内、90%が{Days(Quantile.Of(all, 0.9))}以内でした。お約束の{promise}営業日を守れたのは{Share(Kept(all, promise), answered)}です。";
        return new(
            "first-answer",
            "はじめの回答までの営業日",
            sentence,
            ["届いた月", "回答", "中央値", "90%", $"{promise}営業日以内"],
            rows
        );
    }

    private static Figure Waiting(List<(InquiryState State, int Age)> open)
    {
        var rows = s_ages
            .Select(age =>
            {
                var some = open.Where(i => i.Age >= age.From && i.Age <= age.To).ToList();
                return new FigureRow(
                    age.Label,
                    some.Count,
                    Show(some.Count(i => i.State is InquiryState.New)),
                    Show(some.Count(i => i.State is InquiryState.InProgress)),
                    Show(some.Count)
                );
            })
            .ToList();
        var sentence =
            open.Count == 0
                ? "回答を待っているお問い合わせはありません。"
                : $"回答を待っているのは{Show(open.Count)}件（新着{Show(open.Count(i => i.State is InquiryState.New))}件、対応中{Show(open.Count(i => i.State is InquiryState.InProgress))}件）で、いちばん長いものは{open.Max(i => i.Age)}営業日です。";
        return new(
            "waiting",
            "回答を待っているお問い合わせ",
            sentence,
            ["経過（営業日）", "新着", "対応中", "合わせて"],
            rows
        );
    }

    private static Figure ByKind(List<Asked> asked)
    {
        var rows = s_kinds
            .Select(k => (Kind: k, Count: asked.Count(a => a.Kind == k)))
            .OrderByDescending(k => k.Count)
            .Select(k => new FigureRow(
                k.Kind.Label(),
                k.Count,
                Show(k.Count),
                Share(k.Count, asked.Count)
            ))
            .ToList();
        var sentence =
            asked.Count == 0
                ? "この1年に届いたお問い合わせはありません。"
                : $"この1年の{Show(asked.Count)}件のうち、いちばん多いのは「{rows[0].Label}」の{Show(rows[0].Value)}件でした。";
        return new(
            "kind",
            "種類別",
            sentence,
            ["種類", "件数", "割合"],
            rows,
            Drawn: s_kinds.Length
        );
    }

    private static Figure ByMonth(List<Asked> asked, DateOnly[] months)
    {
        var rows = months
            .Select(m =>
            {
                var some = asked.Where(a => a.Month == m).ToList();
                return new FigureRow(
                    Show(m),
                    some.Count,
                    [Show(some.Count), .. s_kinds.Select(k => Show(some.Count(a => a.Kind == k)))]
                );
            })
            .ToList();
        var most = rows.MaxBy(r => r.Value)!;
        var sentence =
            most.Value == 0
                ? "この1年に届いたお問い合わせはありません。"
                : $"いちばん多い月は{most.Label}の{Show(most.Value)}件でした。";
        return new(
            "month",
            "月別",
            sentence,
            ["届いた月", "合わせて", .. s_kinds.Select(k => k.Label())],
            rows
        );
    }

    private static List<(int Value, int Count)> Counts(IEnumerable<Asked> asked) =>
        [.. asked.Select(a => a.Days).OfType<int>().CountBy(d => d).Select(c => (c.Key, c.Value))];

    private static int Kept(List<(int Value, int Count)> counts, int promise) =>
        counts.Where(c => c.Value <= promise).Sum(c => c.Count);

    private static string Show(DateOnly month) => $"{month.Year}年{month.Month}月";

    private static string Show(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Days(int? days) => days is { } d ? $"{d}日" : "–";

    private static string Share(int count, int all) =>
        all == 0 ? "–" : (100.0 * count / all).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>As far as it is counted.</summary>
    /// <param name="Kind">What it is about.</param>
    /// <param name="Month">In which it came.</param>
    /// <param name="Days">Business days to the first answer; null without one.</param>
    private sealed record Asked(InquiryKind Kind, DateOnly Month, int? Days);
}
