using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Cases;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Telemetry;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>
/// 判断する: the declaration, its mail, the decision and the record of it, all or nothing. The mail waits
/// until the decision can no longer be taken back.
/// </summary>
public sealed class DecideCase(
    RegistryDb db,
    CaseFiles files,
    CaseClock deadline,
    DecisionMails mails,
    MailOutbox outbox,
    AuditLog audit,
    SignedIn signedIn,
    IOptions<SecretariatSettings> settings,
    TimeProvider clock
)
{
    /// <summary>What pressing 受理 would be: the proposal where two have to accept and nobody has yet.</summary>
    public DecisionKind KindFor(Declaration declaration, DecisionKind wanted) =>
        wanted is DecisionKind.Accept
        && settings.Value.FourEyes
        && declaration.FirstAcceptedBy is null
            ? DecisionKind.Propose
            : wanted;

    public async Task<(DecisionOutcome Outcome, Decision? Decision)> DecideAsync(
        long key,
        DecisionOrder order
    )
    {
        if (
            await files.FindAsync(key) is not { } declaration
            || declaration.Version != order.Version
            || !declaration.Status.Allows(order.Kind)
        )
        {
            return (DecisionOutcome.Conflict, null);
        }

        var kind = KindFor(declaration, order.Kind);
        if (
            kind is DecisionKind.Accept
            && settings.Value.FourEyes
            && declaration.FirstAcceptedBy == signedIn.AccountKey
        )
        {
            return (DecisionOutcome.NeedsAnother, null);
        }

        await using var transaction = await db.Database.BeginTransactionAsync();
        try
        {
            var decision = await ApplyAsync(declaration, kind, order);
            await audit.SaveAsync();
            await GiveNumberToKeptAsync(declaration, decision);
            await transaction.CommitAsync();
            SiteMeters.DeclarationsAccepted.Add(kind is DecisionKind.Accept ? 1 : 0);
            return (DecisionOutcome.Decided, decision);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return (DecisionOutcome.Conflict, null);
        }
    }

    private async Task<Decision> ApplyAsync(
        Declaration declaration,
        DecisionKind kind,
        DecisionOrder order
    )
    {
        var (now, before) = (clock.GetUtcNow(), declaration.State);
        Move(declaration, kind, order, now);
        var mail =
            kind is DecisionKind.Propose
                ? null
                : outbox.Add(
                    declaration.ContactPersons[^1].Mail,
                    await mails.FactsAsync(declaration, kind, order),
                    await files.MailSubjectAsync(declaration.Key),
                    visitor: null
                );
        if (mail is not null)
        {
            mail.NextAttemptAt = now + settings.Value.UndoTime;
        }

        var decision = new Decision
        {
            Kind = kind,
            DeclarationKey = declaration.Key,
            StaffKey = signedIn.AccountKey,
            StaffName = signedIn.Name,
            At = now,
            WaitedDays = before.WaitingSince is { } since ? deadline.WaitedSince(since).Days : null,
            Before = Decision.Kept(before),
            VersionAfter = declaration.Version,
            MailMessageId = mail?.MessageId,
        };
        db.Decisions.Add(decision);
        audit.Note(ActionOf(kind), declaration, DetailsOf(declaration, before, order));
        return decision;
    }

    private void Move(
        Declaration declaration,
        DecisionKind kind,
        DecisionOrder order,
        DateTimeOffset now
    )
    {
        switch (kind)
        {
            case DecisionKind.Accept:
                declaration.Accept(now);
                break;
            case DecisionKind.Propose:
                declaration.FirstAcceptedBy = signedIn.AccountKey;
                declaration.Touch();
                break;
            case DecisionKind.Return:
                declaration.FirstAcceptedBy = null;
                declaration.Return(order.Reasons);
                break;
            case DecisionKind.Reject:
                declaration.Reject(order.Reason!, now);
                break;
            case DecisionKind.Revoke:
                declaration.Revoke(order.Reason!, now);
                break;
            case DecisionKind.Merge:
                declaration.MergeInto(order.KeptKey!.Value, order.Reason!, now);
                break;
            default:
                throw new InvalidOperationException($"Unknown decision {kind}.");
        }
    }

    // The one that stays is from now on the live one for the 法人番号; after the other has let go of it.
    private async Task GiveNumberToKeptAsync(Declaration ended, Decision decision)
    {
        if (
            ended.MergedIntoKey is { } keptKey
            && decision.StateBefore.LiveCorporateNumber is { } number
            && await files.FindAsync(keptKey) is { LiveCorporateNumber: null } kept
            && kept.Status.IsLive()
            && kept.Business.CorporateNumber == number
        )
        {
            kept.LiveCorporateNumber = number;
            await db.SaveChangesAsync();
        }
    }

    private static AuditDetails DetailsOf(
        Declaration declaration,
        DeclarationState before,
        DecisionOrder order
    ) =>
        new(
            order.Typed.Length == 0 ? null : order.Typed,
            before.Status == declaration.Status
                ? []
                :
                [
                    ChangedValue.Of(
                        nameof(Declaration.Status),
                        "状態",
                        before.Status.Label(),
                        declaration.Status.Label()
                    ),
                ]
        );

    private static AuditAction ActionOf(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Accept => AuditAction.DeclarationAccepted,
            DecisionKind.Propose => AuditAction.AcceptanceProposed,
            DecisionKind.Return => AuditAction.DeclarationReturned,
            DecisionKind.Reject => AuditAction.DeclarationRejected,
            DecisionKind.Revoke => AuditAction.DeclarationRevoked,
            DecisionKind.Merge => AuditAction.DeclarationMerged,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
