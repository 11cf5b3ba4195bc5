using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>申込みの履歴: the record of what was done to one declaration.</summary>
public sealed class CaseHistory(RegistryDb db)
{
    /// <summary>More is in the audit log.</summary>
    private const int MostShown = 200;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> ListAsync(long declarationKey) =>
        await db
            .AuditEntries.AsNoTracking()
            .Where(e => e.DeclarationKey == declarationKey)
            .OrderByDescending(e => e.Number)
            .Take(MostShown)
            .ToListAsync();
}
