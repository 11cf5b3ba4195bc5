using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Cases;
using SelfDeclaration.Declarations;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>今日の数字: the line above the queue.</summary>
/// <param name="DeclaredToday">今日の受付</param>
/// <param name="AcceptedToday">今日の受理</param>
/// <param name="MedianDays">審査日数の中央値 of the last 30 days; null when nothing was accepted in them.</param>
/// <param name="DueSoon">期限まで2日以内</param>
/// <param name="OpenInquiries">未回答のお問い合わせ</param>
public sealed record TodaysFigures(
    int DeclaredToday,
    int AcceptedToday,
    int? MedianDays,
    int DueSoon,
    int OpenInquiries
);

public sealed class DeskFigures(RegistryDb db, CaseClock clock)
{
    /// <summary>Long enough for a quiet office to have some, short enough to tell of now.</summary>
    private const int MedianOverDays = 30;

    // All of them, so that the index by status and time answers.
    private static readonly DeclarationStatus[] s_every = Enum.GetValues<DeclarationStatus>();

    public async Task<TodaysFigures> TodayAsync()
    {
        var today = clock.StartOfToday;
        var (late, soon) = (clock.LateBefore, clock.SoonBefore);
        var accepted = db.Decisions.Where(d =>
            d.Kind == DecisionKind.Accept && d.TakenBackAt == null
        );
        var lately = accepted.Where(d =>
            d.At >= today.AddDays(-MedianOverDays) && d.WaitedDays != null
        );
        var count = await lately.CountAsync();
        return new(
            await db.Declarations.CountAsync(d =>
                s_every.Contains(d.Status) && d.DeclaredAt >= today
            ),
            await accepted.CountAsync(d => d.At >= today),
            count == 0
                ? null
                : await lately
                    .OrderBy(d => d.WaitedDays)
                    .Select(d => d.WaitedDays)
                    .Skip(count / 2)
                    .FirstAsync(),
            await db.Declarations.CountAsync(d =>
                d.WaitingSince != null
                && d.WaitingSince >= late
                && d.WaitingSince < soon
                && d.HeldAt == null
            ),
            await db.Inquiries.CountAsync(i =>
                i.State == InquiryState.New || i.State == InquiryState.InProgress
            )
        );
    }
}
