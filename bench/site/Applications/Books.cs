using Microsoft.EntityFrameworkCore;
using SelfDeclaration.SiteBench.Site;

namespace SelfDeclaration.SiteBench.Applications;

/// <summary>帳尻: what the database holds after a run. Nothing may be lost, and nothing may be there twice.</summary>
internal sealed record Books(
    int Declarations,
    int DeclarationIds,
    int Accounts,
    int UserNumbers,
    int MailsNoted,
    int DraftsLeft,
    int AnswersLength
)
{
    public static Task<Books> OfAsync(SiteDatabase database) =>
        database.UseAsync(async db => new Books(
            await db.Declarations.CountAsync(),
            await db.Declarations.Select(d => d.DeclarationId).Distinct().CountAsync(),
            await db.Accounts.CountAsync(),
            await db.BusinessAccounts.Select(a => a.UserNumber).Distinct().CountAsync(),
            await db.OutgoingMails.CountAsync(m => m.SentAt != null),
            await db.Drafts.CountAsync(),
            (int)await db.Applications.AverageAsync(a => (double?)a.Answers!.Length ?? 0)
        ));

    /// <summary>Every sentence about something that is not as it must be.</summary>
    public IEnumerable<string> Complaints(int applications)
    {
        (string What, int Found, int Wanted)[] lines =
        [
            ("declarations", Declarations, applications),
            ("different 自己宣言ID", DeclarationIds, applications),
            ("accounts", Accounts, applications),
            ("different 利用者番号", UserNumbers, applications),
            ("mails noted as sent", MailsNoted, 2 * applications),
            ("drafts left behind", DraftsLeft, 0),
        ];
        return lines
            .Where(l => l.Found != l.Wanted)
            .Select(l => $"{l.Found} {l.What} instead of {l.Wanted}");
    }
}
