using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Changes;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;

namespace SelfDeclaration.Web.Secretariat.Cases;

public enum ChangeDecision
{
    Done = 1,

    /// <summary>Somebody was faster, or the business has taken it back.</summary>
    Conflict,

    /// <summary>The values cannot be used any more; a sentence says why.</summary>
    Refused,
}

/// <summary>変更の申請を判断する: applied in the one way changes are applied, or declined with a reason; both on record.</summary>
public sealed class DecideChange(
    RegistryDb db,
    ApplyChange changes,
    MailOutbox outbox,
    AuditLog audit,
    IOptions<SiteSettings> site,
    TimeProvider clock
)
{
    public async Task<(ChangeDecision Outcome, string? Sentence)> AcceptAsync(
        ChangeRequest request,
        Declaration declaration,
        int version
    )
    {
        if (IsConflict(request, version))
        {
            return (ChangeDecision.Conflict, null);
        }

        if (await changes.ApplyAsync(request) is { } refused)
        {
            db.ChangeTracker.Clear();
            return (ChangeDecision.Refused, refused);
        }

        request.Accept(clock.GetUtcNow());
        audit.Note(AuditAction.ChangeAccepted, declaration, new(null, request.Values));
        return await SaveAsync();
    }

    public async Task<(ChangeDecision Outcome, string? Sentence)> DeclineAsync(
        ChangeRequest request,
        Declaration declaration,
        int version,
        string reason
    )
    {
        if (IsConflict(request, version))
        {
            return (ChangeDecision.Conflict, null);
        }

        request.Decline(reason, clock.GetUtcNow());
        outbox.Add(
            declaration.ContactPersons[^1].Mail,
            new ChangeDeclinedMail(
                Addressee.Of(declaration),
                request.Values,
                reason,
                site.Value.At("/my")
            ),
            subject: null,
            visitor: null
        );
        audit.Note(AuditAction.ChangeDeclined, declaration, new(reason, request.Values));
        return await SaveAsync();
    }

    private static bool IsConflict(ChangeRequest request, int version) =>
        request.Status is not ChangeStatus.Waiting || request.Version != version;

    private async Task<(ChangeDecision, string?)> SaveAsync()
    {
        try
        {
            await audit.SaveAsync();
            return (ChangeDecision.Done, null);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return (ChangeDecision.Conflict, null);
        }
    }
}
