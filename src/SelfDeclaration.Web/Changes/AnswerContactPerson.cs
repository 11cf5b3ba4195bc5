using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.Changes;

/// <summary>担当者変更への返事: what the two mailed links do. Opening one changes nothing.</summary>
public sealed class AnswerContactPerson(
    RegistryDb db,
    EnterContactPerson enter,
    ChangeRequests requests,
    AuditLog audit,
    TimeProvider clock
)
{
    private const string NoAnswer =
        "前の担当者のアドレスに届かないため、事務局に確認をお願いするとの申し出です";

    /// <summary>The change a link is about, with its declaration; null for no such link.</summary>
    public async Task<(ContactPersonChange Change, Declaration Declaration)?> FindAsync(
        string? token,
        MailLinkPurpose purpose
    )
    {
        var hash = SecretTokens.HashOf(token ?? "");
        var subject = await db
            .MailLinks.Where(l => l.TokenHash == hash && l.Purpose == purpose)
            .Select(l => (Guid?)l.SubjectKey)
            .SingleOrDefaultAsync();
        if (
            subject is null
            || await db.ContactPersonChanges.SingleOrDefaultAsync(c => c.Key == subject)
                is not { } change
        )
        {
            return null;
        }

        var declaration = await db
            .Declarations.Include(d => d.Business)
            .Include(d => d.ContactPersons.OrderBy(c => c.Key))
            .SingleAsync(d => d.Key == change.DeclarationKey);
        return (change, declaration);
    }

    /// <summary>同意する, from the address before.</summary>
    public async Task AgreeAsync(ContactPersonChange change, Declaration declaration)
    {
        if (MayAnswer(change, declaration))
        {
            change.Agree(clock.GetUtcNow());
            await FinishIfReadyAsync(change, declaration);
        }
    }

    /// <summary>違います, from the address before.</summary>
    public async Task RefuseAsync(ContactPersonChange change, Declaration declaration)
    {
        if (MayAnswer(change, declaration))
        {
            change.Refuse(clock.GetUtcNow());
            await CancelRequestAsync(declaration);
            await SaveAsync();
        }
    }

    /// <summary>このアドレスで受け取る, from the new address.</summary>
    public async Task ConfirmAsync(ContactPersonChange change, Declaration declaration)
    {
        if (!MayAnswer(change, declaration) && change.DoneAt is null)
        {
            return;
        }

        change.Confirm(clock.GetUtcNow());
        if (change is { MailBeforeIsDead: true, AgreedAt: null, HandedOverAt: null })
        {
            await AskSecretariatAsync(change, declaration);
        }

        await FinishIfReadyAsync(change, declaration);
    }

    /// <summary>事務局に依頼する: nobody answers at the address before.</summary>
    public async Task HandOverAsync(ContactPersonChange change, Declaration declaration)
    {
        if (
            MayAnswer(change, declaration)
            && change is { ConfirmedAt: not null, HandedOverAt: null }
        )
        {
            await AskSecretariatAsync(change, declaration);
            await SaveAsync();
        }
    }

    /// <summary>True when the mail to the address before could not be delivered.</summary>
    public Task<bool> IsUndeliverableAsync(ContactPersonChange change) =>
        db.OutgoingMails.AnyAsync(m =>
            m.SubjectKey == change.Key && m.Kind == MailKind.ContactPersonAsked && m.DeadAt != null
        );

    private bool MayAnswer(ContactPersonChange change, Declaration declaration) =>
        change.IsOpen(clock.GetUtcNow()) && declaration.Status.IsLive();

    private async Task AskSecretariatAsync(ContactPersonChange change, Declaration declaration)
    {
        var values = EnterContactPerson.Differences(
            declaration.ContactPersons[^1],
            change.Name,
            change.Mail
        );
        change.HandOver(clock.GetUtcNow());
        await requests.AddAsync(declaration, ChangeKind.ContactPerson, values, NoAnswer);
    }

    private async Task FinishIfReadyAsync(ContactPersonChange change, Declaration declaration)
    {
        if (change.IsReady)
        {
            var values = EnterContactPerson.Differences(
                declaration.ContactPersons[^1],
                change.Name,
                change.Mail
            );
            await CancelRequestAsync(declaration);
            change.Finish(clock.GetUtcNow());
            await enter.EnterAsync(declaration, values);
            audit.Note(AuditAction.ContactPersonChanged, declaration, new(null, values));
        }

        await SaveAsync();
    }

    private async Task CancelRequestAsync(Declaration declaration)
    {
        foreach (var waiting in await requests.WaitingAsync(declaration.Key))
        {
            if (waiting.Kind is ChangeKind.ContactPerson)
            {
                requests.Cancel(declaration, waiting);
            }
        }
    }

    // Two presses at the same moment: the page then shows what the other one did.
    private async Task SaveAsync()
    {
        try
        {
            await audit.SaveAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
        }
    }
}
