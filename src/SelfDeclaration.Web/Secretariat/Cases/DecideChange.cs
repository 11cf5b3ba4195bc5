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

/// <summary>What came of it.</summary>
/// <param name="Sentence">Why the values cannot be used.</param>
public sealed record ChangeOutcome(ChangeDecision Decision, string? Sentence = null);

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
    public async Task<ChangeOutcome> AcceptAsync(
        ChangeRequest request,
        Declaration declaration,
        int version
    )
    {
        var written = await WriteAcceptedAsync(request, version);
        if (written.Decision is not ChangeDecision.Done)
        {
            return written;
        }

        audit.Note(AuditAction.ChangeAccepted, declaration, new(null, request.Values));
        return await SaveAsync();
    }

    public async Task<ChangeOutcome> DeclineAsync(
        ChangeRequest request,
        Declaration declaration,
        int version,
        string reason
    )
    {
        var written = WriteDeclined(request, declaration, version, reason);
        if (written.Decision is not ChangeDecision.Done)
        {
            return written;
        }

        audit.Note(AuditAction.ChangeDeclined, declaration, new(reason, request.Values));
        return await SaveAsync();
    }

    /// <summary>The values, the request and the mails; saves nothing.</summary>
    public async Task<ChangeOutcome> WriteAcceptedAsync(ChangeRequest request, int version)
    {
        if (IsConflict(request, version))
        {
            return new(ChangeDecision.Conflict);
        }

        if (await changes.ApplyAsync(request) is { } refused)
        {
            db.ChangeTracker.Clear();
            return new(ChangeDecision.Refused, refused);
        }

        request.Accept(clock.GetUtcNow());
        return new(ChangeDecision.Done);
    }

    /// <summary>The request and the mail; saves nothing.</summary>
    public ChangeOutcome WriteDeclined(
        ChangeRequest request,
        Declaration declaration,
        int version,
        string reason
    )
    {
        if (IsConflict(request, version))
        {
            return new(ChangeDecision.Conflict);
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
        return new(ChangeDecision.Done);
    }

    private static bool IsConflict(ChangeRequest request, int version) =>
        request.Status is not ChangeStatus.Waiting || request.Version != version;

    private async Task<ChangeOutcome> SaveAsync()
    {
        try
        {
            await audit.SaveAsync();
            return new(ChangeDecision.Done);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new(ChangeDecision.Conflict);
        }
    }
}
