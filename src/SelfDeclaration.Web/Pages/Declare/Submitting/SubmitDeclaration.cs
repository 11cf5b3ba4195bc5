using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Applications;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Pages.Declare.Drafts;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Declare.Submitting;

/// <summary>
/// この内容で自己宣言する: draft → application + mail ①, in one transaction. Pressing twice submits once,
/// because an application's draft is unique.
/// </summary>
public sealed class SubmitDeclaration(
    RegistryDb db,
    DraftStore drafts,
    ConfirmationMail confirmation,
    SignedIn signedIn,
    IOptions<DeclarationSettings> settings,
    TimeProvider clock
)
{
    /// <summary>The caller has checked every rule and every limit.</summary>
    public async Task SubmitAsync(OpenDraft draft, string? visitor)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TryAsync(draft, visitor);
                return;
            }
            catch (DbUpdateException) when (attempt < settings.Value.NumberAttempts)
            {
                db.ChangeTracker.Clear();
                if (await db.Applications.AnyAsync(a => a.DraftKey == draft.Key))
                {
                    // The first press of a double click has done it.
                    return;
                }
            }
        }
    }

    private long? WhoCarriesOver =>
        signedIn is { IsBusiness: true, HasDeclared: false } ? signedIn.AccountKey : null;

    private async Task TryAsync(OpenDraft draft, string? visitor)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = clock.GetUtcNow();
        var application = new Application
        {
            Key = Guid.CreateVersion7(now),
            ReceiptNumber = ReceiptNumber.New(now.DateInJapan()).Text,
            DraftKey = draft.Key!.Value,
            Answers = drafts.Seal(draft.State with { AccountKey = WhoCarriesOver }),
            ReceivedAt = now,
            ExpiresAt = confirmation.NewExpiry(),
        };
        db.Applications.Add(application);
        await confirmation.AddAsync(application, draft.State.Answers, visitor);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }
}
