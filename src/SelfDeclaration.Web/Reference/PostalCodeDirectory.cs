using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Reference;

/// <summary>郵便番号の検索: the towns one code covers.</summary>
public sealed class PostalCodeDirectory(RegistryDb db)
{
    /// <summary>Every town of the code in its order: none for an unknown code, 66 for 452-0961, two prefectures for 498-0000.</summary>
    public async Task<IReadOnlyList<PostalTown>> FindAsync(
        string sevenDigits,
        CancellationToken cancellationToken
    ) =>
        await (
            from edition in db.DirectoryEditions.Current(DirectoryKind.PostalCodes)
            join town in db.PostalTowns on edition.Key equals town.Edition
            where town.PostalCode == sevenDigits
            orderby town.Number
            select town
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
}
