using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Secretariat.Registry;

/// <summary>A line of the result.</summary>
public sealed record RegistryRow(
    long Key,
    long BusinessKey,
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
/// <remarks>In the order of names. A page begins after a business, whose key tells nothing in an address.</remarks>
public sealed class RegistrySearch(RegistryDb db, IOptions<SecretariatSettings> settings)
{
    /// <summary>One page and, when there is more, the business to go on after.</summary>
    public async Task<(IReadOnlyList<RegistryRow> Rows, long? Next)> PageAsync(
        RegistryKey key,
        long? after
    )
    {
        var size = settings.Value.PageSize;
        var businesses = await Ordered(await FromAsync(Matching(key), after))
            .Select(b => b.Key)
            .Take(size + 1)
            .ToListAsync();
        var shown = businesses.Take(size).ToList();
        var rows = await db
            .Declarations.Where(d => shown.Contains(d.BusinessKey))
            .Select(d => new RegistryRow(
                d.Key,
                d.BusinessKey,
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
        return (
            [
                .. rows.OrderBy(r => shown.IndexOf(r.BusinessKey))
                    .ThenByDescending(r => r.DeclaredAt),
            ],
            businesses.Count > size ? shown[^1] : null
        );
    }

    private static IQueryable<Business> Ordered(IQueryable<Business> found) =>
        found.OrderBy(b => b.SearchText).ThenBy(b => b.Key);

#pragma warning disable CA1309 // The order of the database, in which the rows stand.
    private async Task<IQueryable<Business>> FromAsync(IQueryable<Business> found, long? after)
    {
        if (after is not { } key)
        {
            return found;
        }

        var text = await db
            .Businesses.Where(b => b.Key == key)
            .Select(b => b.SearchText)
            .SingleOrDefaultAsync();
        return text is null
            ? found
            : found.Where(b =>
                string.Compare(b.SearchText, text) >= 0 && (b.SearchText != text || b.Key > key)
            );
    }
#pragma warning restore CA1309

    private IQueryable<Business> Matching(RegistryKey key)
    {
        var value = key.Value;
        switch (key.Kind)
        {
            case RegistryKeyKind.DeclarationId:
                return Of(db.Declarations.Where(d => d.DeclarationId == value));
            case RegistryKeyKind.ReceiptNumber:
                return Of(db.Declarations.Where(d => d.ReceiptNumber == value));
            case RegistryKeyKind.Mail:
                // Contact persons of earlier days too: people keep old mails.
                var lower = value.ToLowerInvariant();
                var withMail = db.Set<ContactPerson>()
                    .Where(p => p.Mail == value || p.Mail == lower)
                    .Select(p => EF.Property<long>(p, "DeclarationKey"));
                return Of(db.Declarations.Where(d => withMail.Contains(d.Key)));
            case RegistryKeyKind.UserNumber:
                var accounts = db
                    .BusinessAccounts.Where(a => a.UserNumber == value)
                    .Select(a => a.BusinessKey);
                return db.Businesses.Where(b => accounts.Contains(b.Key));
            case RegistryKeyKind.CorporateNumber:
                return db.Businesses.Where(b => b.CorporateNumber == value);
            case RegistryKeyKind.Phone:
                return db.Businesses.Where(b => b.Phone == value);
            default:
                return Named(value);
        }
    }

    private IQueryable<Business> Of(IQueryable<Declaration> declarations)
    {
        var keys = declarations.Select(d => d.BusinessKey);
        return db.Businesses.Where(b => keys.Contains(b.Key));
    }

#pragma warning disable CA1310, CA2249 // Becomes strpos and instr: no culture, and on PostgreSQL faster than LIKE.
    // In the order of the index, which alone is read, from one end until there are enough.
    private IQueryable<Business> Named(string terms) =>
        terms
            .Split(' ')
            .Aggregate(
                db.Businesses.AsQueryable(),
                (found, term) => found.Where(b => b.SearchText.IndexOf(term) >= 0)
            );
#pragma warning restore CA1310, CA2249
}
