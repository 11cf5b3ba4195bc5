using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Changes;

/// <summary>変更申請: one waits at a time for each part of a declaration, a newer one in place of the older.</summary>
public sealed class ChangeRequests(
    RegistryDb db,
    RegistrationItems items,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>確認待ち, oldest first.</summary>
    public Task<List<ChangeRequest>> WaitingAsync(long declarationKey) =>
        db
            .ChangeRequests.Where(r =>
                r.DeclarationKey == declarationKey && r.Status == ChangeStatus.Waiting
            )
            .OrderBy(r => r.Key)
            .ToListAsync();

    /// <summary>見送りになり、まだ申請し直していないもの: what the business has yet to hear of.</summary>
    public async Task<IReadOnlyList<ChangeRequest>> DeclinedAsync(Declaration declaration)
    {
        var decided = await db
            .ChangeRequests.Where(r =>
                r.DeclarationKey == declaration.Key && r.Status != ChangeStatus.Waiting
            )
            .OrderByDescending(r => r.Key)
            .ToListAsync();
        var waiting = await WaitingAsync(declaration.Key);
        return
        [
            .. decided
                .GroupBy(r => PartOf(declaration, r))
                .Select(part => part.First())
                .Where(r =>
                    r.Status is ChangeStatus.Declined
                    && !waiting.Any(w => PartOf(declaration, w) == PartOf(declaration, r))
                ),
        ];
    }

    /// <summary>申請する. Saves nothing.</summary>
    public async Task<ChangeRequest> AddAsync(
        Declaration declaration,
        ChangeKind kind,
        List<ChangedValue> values,
        string? note = null
    )
    {
        var request = new ChangeRequest
        {
            DeclarationKey = declaration.Key,
            Kind = kind,
            Values = values,
            Note = note,
            RequestedAt = clock.GetUtcNow(),
        };
        var part = PartOf(declaration, request);
        foreach (var older in await WaitingAsync(declaration.Key))
        {
            if (PartOf(declaration, older) == part)
            {
                Cancel(declaration, older);
            }
        }

        db.ChangeRequests.Add(request);
        audit.Note(AuditAction.ChangeRequested, declaration, new(note, values));
        return request;
    }

    /// <summary>取下げ. Saves nothing.</summary>
    public void Cancel(Declaration declaration, ChangeRequest request)
    {
        request.Cancel(clock.GetUtcNow());
        audit.Note(AuditAction.ChangeCancelled, declaration, new(null, request.Values));
    }

    /// <summary>The waiting request for a part of the registration; null when there is none.</summary>
    public async Task<ChangeRequest?> WaitingAsync(
        Declaration declaration,
        RegistrationSection section
    ) =>
        (await WaitingAsync(declaration.Key)).FirstOrDefault(r =>
            PartOf(declaration, r) == (ChangeKind.Registration, section)
        );

    private (ChangeKind, RegistrationSection?) PartOf(
        Declaration declaration,
        ChangeRequest request
    ) =>
        (
            request.Kind,
            items
                .Of(declaration.Business.Kind)
                .FirstOrDefault(i => request.Values.Any(v => v.Field == i.Field.Name))
                ?.Section
        );
}
