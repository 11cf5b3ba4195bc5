using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Audit;

/// <summary>
/// 操作を記録する: entries are noted with <see cref="Note(AuditAction, Declaration, AuditDetails, string)"/> and
/// written by <see cref="SaveAsync"/> in one transaction with what they tell of: neither is there without
/// the other.
/// </summary>
public sealed class AuditLog(
    RegistryDb db,
    AuditSeal seal,
    IHttpContextAccessor http,
    SignedIn signedIn,
    TimeProvider clock
)
{
    public const int HeadKey = 1;

    private readonly List<Func<AuditEntryDraft>> _noted = [];

    /// <summary>Notes what was done to a declaration.</summary>
    /// <param name="action">What was done.</param>
    /// <param name="declaration">To which.</param>
    /// <param name="details">Why, before, after.</param>
    /// <param name="origin">From where, when it is not this request that did it.</param>
    public void Note(
        AuditAction action,
        Declaration declaration,
        AuditDetails? details = null,
        string? origin = null
    ) =>
        // The key of a new row is known only when it is saved.
        _noted.Add(() => new(action, declaration.Key, declaration.ReceiptNumber, details, origin));

    /// <summary>Notes what was done to something else.</summary>
    /// <param name="action">What was done.</param>
    /// <param name="subject">A word that is nobody's data: the name of a text, a staff member's number.</param>
    /// <param name="details">Why, before, after.</param>
    /// <param name="origin">From where, when it is not this request that did it.</param>
    public void Note(
        AuditAction action,
        string subject,
        AuditDetails? details = null,
        string? origin = null
    ) => _noted.Add(() => new(action, null, subject, details, origin));

    /// <summary>Saves the context's changes and the notes, both or neither.</summary>
    /// <param name="actor">Who, when it is neither the signed-in person nor a business: a command or a job and its name.</param>
    public async Task SaveAsync((AuditActor Actor, string Name)? actor = null)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            await SaveInTransactionAsync(actor);
            return;
        }

        // A new key is a row of its own: made within the transaction, SQLite would wait for itself.
        _ = seal.Of(0, "");
        await using var transaction = await db.Database.BeginTransactionAsync();
        await SaveInTransactionAsync(actor);
        await transaction.CommitAsync();
    }

    /// <summary>The same, unless a row is no longer what it was when it was read.</summary>
    /// <returns>False then: nothing is saved, and the context has forgotten what it knew.</returns>
    public async Task<bool> TrySaveAsync()
    {
        try
        {
            await SaveAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task SaveInTransactionAsync((AuditActor Actor, string Name)? actor)
    {
        await db.SaveChangesAsync();
        if (_noted is [])
        {
            return;
        }

        // The update locks the row until the commit: entries of all copies stand in one line.
        await db
            .AuditHeads.Where(h => h.Key == HeadKey)
            .ExecuteUpdateAsync(h => h.SetProperty(x => x.Number, x => x.Number));
        var head = await db.AuditHeads.AsNoTracking().SingleAsync(h => h.Key == HeadKey);
        // A head that was tampered with is not sealed anew, or the next entry would cover it up.
        var whole = head.Seal is null
            ? head.Number == 0
            : seal.IsOf(head.Seal, head.Number, head.Hash);
        foreach (var noted in _noted)
        {
            var entry = EntryFor(noted(), head, actor);
            (head.Number, head.Hash) = (entry.Number, entry.Hash);
            db.AuditEntries.Add(entry);
        }

        _noted.Clear();
        await db.SaveChangesAsync();
        var sealedHead = whole ? seal.Of(head.Number, head.Hash) : head.Seal;
        await db
            .AuditHeads.Where(h => h.Key == HeadKey)
            .ExecuteUpdateAsync(h =>
                h.SetProperty(x => x.Number, head.Number)
                    .SetProperty(x => x.Hash, head.Hash)
                    .SetProperty(x => x.Seal, sealedHead)
            );
    }

    private AuditEntry EntryFor(
        AuditEntryDraft draft,
        AuditHead head,
        (AuditActor Actor, string Name)? actor
    )
    {
        var details = (draft.Details ?? AuditDetails.None).ToJson();
        var known = signedIn.IsStaff || signedIn.IsBusiness;
        var who =
            actor
            ?? (signedIn.IsStaff ? (AuditActor.Staff, signedIn.Name) : (AuditActor.Business, ""));
        var entry = new AuditEntry
        {
            Number = head.Number + 1,
            At = DateTimeOffset.FromUnixTimeMilliseconds(
                clock.GetUtcNow().ToUnixTimeMilliseconds()
            ),
            Actor = who.Item1,
            ActorKey = actor is null && known ? signedIn.AccountKey : null,
            ActorName = who.Item2,
            Action = draft.Action,
            DeclarationKey = draft.DeclarationKey,
            Subject = draft.Subject,
            Details = details,
            DetailsHash = AuditChain.HashOf(details),
            Origin =
                draft.Origin
                ?? (
                    actor is null or (AuditActor.Staff, _)
                        ? http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? ""
                        : ""
                ),
            Hash = "",
        };
        entry.Hash = AuditChain.HashOf(entry, head.Hash);
        return entry;
    }
}

/// <summary>What is noted before its number is known.</summary>
internal sealed record AuditEntryDraft(
    AuditAction Action,
    long? DeclarationKey,
    string Subject,
    AuditDetails? Details,
    string? Origin
);
