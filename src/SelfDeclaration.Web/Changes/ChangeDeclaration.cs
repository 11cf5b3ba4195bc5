using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Pages.Declare.Submitting;

namespace SelfDeclaration.Web.Changes;

public enum ChangeOutcome
{
    /// <summary>反映した</summary>
    Applied = 1,

    /// <summary>事務局の確認待ち</summary>
    Requested,

    /// <summary>Another window, or the secretariat, changed the declaration meanwhile.</summary>
    ChangedElsewhere,

    /// <summary>The 法人番号 has another live declaration.</summary>
    NumberTaken,
}

/// <summary>What became of a change, and a sentence where it cannot be done.</summary>
public sealed record ChangeResult(ChangeOutcome Outcome, string? Sentence = null)
{
    public bool Done => Outcome is ChangeOutcome.Applied or ChangeOutcome.Requested;
}

/// <summary>
/// 宣言事業者による変更: at once, or by a request that waits for the secretariat. What is not accepted yet is not
/// public, and the secretariat looks at it anyway: it changes at once.
/// </summary>
public sealed class ChangeDeclaration(
    RegistryDb db,
    ApplyChange apply,
    EnterContactPerson contactPerson,
    ChangeRequests requests,
    MailOutbox outbox,
    AuditLog audit,
    IOptions<DeclarationSettings> settings,
    TimeProvider clock
)
{
    /// <summary>True when the secretariat looks at public values before they change.</summary>
    public bool Waits(Declaration declaration) =>
        declaration.Status is DeclarationStatus.Accepted
        && settings.Value.Acceptance is AcceptancePolicy.Manual;

    /// <summary>登録情報変更</summary>
    public async Task<ChangeResult> ChangeRegistrationAsync(
        Declaration declaration,
        RegistrationSection section,
        List<ChangedValue> values
    )
    {
        if (section.GoesThroughSecretariat() && Waits(declaration))
        {
            return await RequestAsync(declaration, ChangeKind.Registration, values);
        }

        if (await apply.ApplyRegistrationAsync(declaration, values) is { } refused)
        {
            return new(ChangeOutcome.NumberTaken, refused);
        }

        audit.Note(AuditAction.RegistrationChanged, declaration, new(null, values));
        return await SaveAsync(declaration, ChangeOutcome.Applied);
    }

    /// <summary>段階の変更: up waits for the secretariat, down does not.</summary>
    public async Task<ChangeResult> ChangeLevelAsync(Declaration declaration, LevelEvidence level)
    {
        var values = LevelValues.Differences(LevelEvidence.Of(declaration.Levels[^1]), level);
        if (level.Star >= declaration.Star && Waits(declaration))
        {
            return await RequestAsync(declaration, ChangeKind.StarLevel, values);
        }

        foreach (var waiting in await requests.WaitingAsync(declaration.Key))
        {
            if (waiting.Kind is ChangeKind.StarLevel)
            {
                requests.Cancel(declaration, waiting);
            }
        }

        apply.ApplyLevel(declaration, values);
        audit.Note(AuditAction.StarLevelChanged, declaration, new(null, values));
        return await SaveAsync(declaration, ChangeOutcome.Applied);
    }

    /// <summary>担当者変更 by whoever is signed in: password and sessions stay.</summary>
    public async Task<ChangeResult> ChangeContactPersonAsync(
        Declaration declaration,
        List<ChangedValue> values
    )
    {
        contactPerson.Write(declaration, values);
        audit.Note(AuditAction.ContactPersonChanged, declaration, new(null, values));
        return await SaveAsync(declaration, ChangeOutcome.Applied);
    }

    /// <summary>停止, and whatever waited for the secretariat with it.</summary>
    public async Task<ChangeResult> WithdrawAsync(Declaration declaration, string? reason)
    {
        var now = clock.GetUtcNow();
        foreach (var waiting in await requests.WaitingAsync(declaration.Key))
        {
            requests.Cancel(declaration, waiting);
        }

        declaration.Withdraw(reason, now);
        audit.Note(AuditAction.DeclarationWithdrawn, declaration, new(reason, []));
        Send(
            declaration,
            new DeclarationWithdrawnMail(
                Addressee.Of(declaration),
                now,
                UndoUntil(declaration)!.Value
            )
        );
        return await SaveAsync(declaration, ChangeOutcome.Applied);
    }

    /// <summary>Until when a 停止 can be taken back; null when it is none, or too late.</summary>
    public DateTimeOffset? UndoUntil(Declaration declaration) =>
        declaration.Status is DeclarationStatus.Withdrawn
        && declaration.EndedAt?.AddDays(settings.Value.WithdrawUndoDays) is { } until
        && clock.GetUtcNow() < until
            ? until
            : null;

    /// <summary>停止の取りやめ</summary>
    public async Task<ChangeResult> UndoWithdrawalAsync(Declaration declaration)
    {
        if (
            declaration.Business.CorporateNumber is { } number
            && await apply.TakenBySentenceAsync(declaration, number) is { } taken
        )
        {
            return new(ChangeOutcome.NumberTaken, taken);
        }

        var now = clock.GetUtcNow();
        declaration.UndoWithdrawal(now);
        audit.Note(AuditAction.WithdrawalUndone, declaration);
        Send(declaration, new WithdrawalUndoneMail(Addressee.Of(declaration), now));
        return await SaveAsync(declaration, ChangeOutcome.Applied);
    }

    private async Task<ChangeResult> RequestAsync(
        Declaration declaration,
        ChangeKind kind,
        List<ChangedValue> values
    )
    {
        await requests.AddAsync(declaration, kind, values);
        Send(
            declaration,
            new ChangeRequestedMail(Addressee.Of(declaration), values, clock.GetUtcNow())
        );
        // Whoever looks at the declaration now has to see that a request came in.
        declaration.Touch();
        return await SaveAsync(declaration, ChangeOutcome.Requested);
    }

    /// <summary>Saves; a declaration somebody else changed, or a number somebody else took, is told and not overwritten.</summary>
    public async Task<ChangeResult> SaveAsync(Declaration declaration, ChangeOutcome outcome)
    {
        var number = declaration.LiveCorporateNumber;
        try
        {
            await audit.SaveAsync();
            return new(outcome);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new(ChangeOutcome.ChangedElsewhere);
        }
        catch (DbUpdateException) when (number is not null)
        {
            db.ChangeTracker.Clear();
            if (await apply.TakenBySentenceAsync(declaration, number) is { } taken)
            {
                return new(ChangeOutcome.NumberTaken, taken);
            }

            throw;
        }
    }

    private void Send(Declaration declaration, MailFacts facts) =>
        outbox.Add(declaration.ContactPersons[^1].Mail, facts, subject: null, visitor: null);
}
