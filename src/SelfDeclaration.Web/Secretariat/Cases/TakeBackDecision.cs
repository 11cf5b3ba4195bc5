using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Cases;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Secretariat.Cases;

public enum TakeBackOutcome
{
    TakenBack = 1,

    /// <summary>The time is over, or the mail is on its way.</summary>
    TooLate,

    /// <summary>Somebody did something to the declaration since.</summary>
    Conflict,
}

/// <summary>判断の取消し: by the person who decided, while the mail still waits.</summary>
public sealed class TakeBackDecision(
    RegistryDb db,
    CaseFiles files,
    AuditLog audit,
    SignedIn signedIn,
    IOptions<SecretariatSettings> settings,
    TimeProvider clock
)
{
    /// <summary>When that decision can no longer be taken back.</summary>
    public DateTimeOffset EndOf(Decision decision) => decision.At + settings.Value.UndoTime;

    public bool IsOpen(Decision decision) =>
        decision.TakenBackAt is null
        && decision.StaffKey == signedIn.AccountKey
        && clock.GetUtcNow() < EndOf(decision);

    public async Task<TakeBackOutcome> TakeBackAsync(long decisionKey)
    {
        var decision = await db.Decisions.SingleOrDefaultAsync(d => d.Key == decisionKey);
        if (decision is null || !IsOpen(decision))
        {
            return TakeBackOutcome.TooLate;
        }

        var declaration = await files.FindAsync(decision.DeclarationKey);
        if (declaration is null || declaration.Version != decision.VersionAfter)
        {
            return TakeBackOutcome.Conflict;
        }

        await using var transaction = await db.Database.BeginTransactionAsync();
        try
        {
            // Only a mail that no worker has taken: one that is being sent cannot be called back.
            if (
                decision.MailMessageId is { } mail
                && await db
                    .OutgoingMails.Where(m => m.MessageId == mail && m.Attempts == 0)
                    .ExecuteDeleteAsync() == 0
            )
            {
                return TakeBackOutcome.TooLate;
            }

            await RestoreAsync(declaration, decision);
            await audit.SaveAsync();
            await transaction.CommitAsync();
            return TakeBackOutcome.TakenBack;
        }
        catch (DbUpdateConcurrencyException)
        {
            return TakeBackOutcome.Conflict;
        }
    }

    private async Task RestoreAsync(Declaration declaration, Decision decision)
    {
        var (after, before) = (declaration.State, decision.StateBefore);
        if (
            decision.Kind is DecisionKind.Merge
            && before.LiveCorporateNumber is { } number
            && await db.Declarations.SingleOrDefaultAsync(d => d.Key == after.MergedIntoKey)
                is { } kept
            && kept.LiveCorporateNumber == number
        )
        {
            // One row holds the number at any moment.
            kept.LiveCorporateNumber = null;
            await db.SaveChangesAsync();
        }

        declaration.TakeBack(before);
        decision.TakenBackAt = clock.GetUtcNow();
        audit.Note(
            AuditAction.DecisionTakenBack,
            declaration,
            new(
                $"{decision.Kind.Label()}の取消し",
                [
                    ChangedValue.Of(
                        nameof(Declaration.Status),
                        "状態",
                        after.Status.Label(),
                        before.Status.Label()
                    ),
                ]
            )
        );
    }
}
