using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Applications;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Pages.Declare.Drafts;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.Pages.Declare.Submitting;

/// <summary>確認メールの再送, to the same or a corrected address; also revives an expired application.</summary>
public sealed class ResendConfirmation(
    RegistryDb db,
    DraftStore drafts,
    ConfirmationMail confirmation,
    MailLimits limits,
    Visitor visitor
)
{
    /// <summary>From when a mail may go to this address again; null when it may now.</summary>
    public Task<DateTimeOffset?> AgainAtAsync(
        Application application,
        string address,
        HttpContext http
    ) => limits.NextAllowedAsync(address, visitor.Hash(http), application.Key);

    /// <summary>When the newest mail was handed to the outbox.</summary>
    public async Task<DateTimeOffset> LastSentAsync(Application application) =>
        await db
            .OutgoingMails.Where(m =>
                m.SubjectKey == application.Key && m.Kind == MailKind.Received
            )
            .MaxAsync(m => (DateTimeOffset?)m.CreatedAt)
        ?? application.ReceivedAt;

    /// <summary>Sends a new mail unless the window's count shows that it has been sent already.</summary>
    /// <param name="corrected">Answers with another address; null to keep the address.</param>
    /// <param name="mailsSeen">How many mails the posting window knew of.</param>
    /// <returns>False when the limit does not allow a mail now.</returns>
    public async Task<bool> SendAsync(
        Application application,
        DeclarationInput? corrected,
        int mailsSeen,
        HttpContext http
    )
    {
        var state = drafts.Unseal(application.Answers!);
        // Another window may have sent a mail meanwhile, but not to the address typed in this one.
        if (
            application.MailsSent != mailsSeen
            && (corrected is null || AddressIn(corrected) == AddressIn(state.Answers.Declaration))
        )
        {
            return true;
        }

        if (corrected is not null)
        {
            state = state with { Answers = state.Answers with { Declaration = corrected } };
        }

        var address = AddressIn(state.Answers.Declaration);
        if (await AgainAtAsync(application, address, http) is not null)
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync();
        application.Answers = drafts.Seal(state);
        application.Renew(confirmation.NewExpiry());
        await confirmation.AddAsync(application, state.Answers, visitor.Hash(http));
        try
        {
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another press of the same button has sent it, or the link was used meanwhile.
            await transaction.RollbackAsync();
            db.ChangeTracker.Clear();
        }

        return true;
    }

    private static string AddressIn(DeclarationInput input) =>
        DeclaredContent.Read(input).ContactMail;
}
