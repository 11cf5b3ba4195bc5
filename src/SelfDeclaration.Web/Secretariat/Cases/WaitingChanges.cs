using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Changes;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>変更の申請の1行.</summary>
public sealed record WaitingChange(
    long Key,
    string Name,
    string ReceiptNumber,
    ChangeKind Kind,
    IReadOnlyList<string> Labels,
    DateTimeOffset RequestedAt
)
{
    public QueuePlace Place => new(RequestedAt, Key);
}

/// <summary>変更の申請 that wait, oldest first, a page at a time by place.</summary>
public sealed class WaitingChanges(RegistryDb db, IOptions<SecretariatSettings> settings)
{
    public async Task<(int Total, IReadOnlyList<WaitingChange> Rows, bool HasMore)> PageAsync(
        QueuePlace? after
    )
    {
        var size = settings.Value.PageSize;
        var waiting = db.ChangeRequests.AsNoTracking().Where(c => c.Status == ChangeStatus.Waiting);
        var total = await waiting.CountAsync();
        if (after is { } place)
        {
            waiting = waiting.Where(c =>
                c.RequestedAt > place.Since || (c.RequestedAt == place.Since && c.Key > place.Key)
            );
        }

        var rows = await waiting
            .OrderBy(c => c.RequestedAt)
            .ThenBy(c => c.Key)
            .Take(size + 1)
            .Join(
                db.Declarations,
                c => c.DeclarationKey,
                d => d.Key,
                (c, d) =>
                    new
                    {
                        Change = c,
                        d.Business.Name,
                        d.ReceiptNumber,
                    }
            )
            .OrderBy(r => r.Change.RequestedAt)
            .ThenBy(r => r.Change.Key)
            .ToListAsync();
        return (
            total,
            [
                .. rows.Take(size)
                    .Select(r => new WaitingChange(
                        r.Change.Key,
                        r.Name,
                        r.ReceiptNumber,
                        r.Change.Kind,
                        [.. r.Change.Values.Select(v => v.Label)],
                        r.Change.RequestedAt
                    )),
            ],
            rows.Count > size
        );
    }
}
