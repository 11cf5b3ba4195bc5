using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Secretariat.Registry;

/// <summary>A line of the result.</summary>
public sealed record RegistryRow(
    long Key,
    string ReceiptNumber,
    string Name,
    string? TradeName,
    string PrefectureCode,
    string CityAndTown,
    StarLevel Star,
    DeclarationStatus Status,
    DateTimeOffset DeclaredAt
);

/// <summary>登録簿を探す: any declaration in any state, by whatever somebody on the phone can say.</summary>
public sealed class RegistrySearch(RegistryDb db)
{
    /// <summary>More than this nobody reads; another word narrows it.</summary>
    public const int Most = 50;

    /// <summary>At most one more than <see cref="Most"/>.</summary>
    public async Task<IReadOnlyList<RegistryRow>> FindAsync(RegistryKey key)
    {
        var rows = await (await DeclarationsAsync(key))
            .OrderBy(d => d.Business.SearchText)
            .ThenByDescending(d => d.DeclaredAt)
            .Take(Most + 1)
            .Select(d => new RegistryRow(
                d.Key,
                d.ReceiptNumber,
                d.Business.Name,
                d.Business.TradeName,
                d.Business.PrefectureCode,
                d.Business.CityAndTown,
                d.Star,
                d.Status,
                d.DeclaredAt
            ))
            .ToListAsync();
        return rows;
    }

    private async Task<IQueryable<Declaration>> DeclarationsAsync(RegistryKey key)
    {
        var value = key.Value;
        switch (key.Kind)
        {
            case RegistryKeyKind.DeclarationId:
                return db.Declarations.Where(d => d.DeclarationId == value);
            case RegistryKeyKind.ReceiptNumber:
                return db.Declarations.Where(d => d.ReceiptNumber == value);
            case RegistryKeyKind.Mail:
                // Contact persons of earlier days too: people keep old mails.
                var lower = value.ToLowerInvariant();
                var declarations = await db.Set<ContactPerson>()
                    .Where(p => p.Mail == value || p.Mail == lower)
                    .Select(p => EF.Property<long>(p, "DeclarationKey"))
                    .Take(Most + 1)
                    .ToListAsync();
                return db.Declarations.Where(d => declarations.Contains(d.Key));
            default:
                var businesses = await BusinessesAsync(key);
                return db.Declarations.Where(d => businesses.Contains(d.BusinessKey));
        }
    }

    private Task<List<long>> BusinessesAsync(RegistryKey key) =>
        (
            key.Kind switch
            {
                RegistryKeyKind.UserNumber => db
                    .BusinessAccounts.Where(a => a.UserNumber == key.Value)
                    .Select(a => a.BusinessKey),
                RegistryKeyKind.CorporateNumber => db
                    .Businesses.Where(b => b.CorporateNumber == key.Value)
                    .Select(b => b.Key),
                RegistryKeyKind.Phone => db
                    .Businesses.Where(b => b.Phone == key.Value)
                    .Select(b => b.Key),
                _ => Named(key.Value),
            }
        )
            .Take(Most + 1)
            .ToListAsync();

#pragma warning disable CA1310, CA2249 // Becomes strpos and instr: no culture, and on PostgreSQL faster than LIKE.
    // In the order of the index, which alone is read, from one end until there are enough.
    private IQueryable<long> Named(string terms) =>
        terms
            .Split(' ')
            .Aggregate(
                db.Businesses.AsQueryable(),
                (found, term) => found.Where(b => b.SearchText.IndexOf(term) >= 0)
            )
            .OrderBy(b => b.SearchText)
            .Select(b => b.Key);
#pragma warning restore CA1310, CA2249
}
