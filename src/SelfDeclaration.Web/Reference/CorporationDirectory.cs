using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Reference;

/// <summary>What the directory says about a 法人番号.</summary>
public enum CorporationOutcome
{
    Found = 1,

    /// <summary>登記記録の閉鎖: it existed and was wound up or merged.</summary>
    Closed,

    /// <summary>検索対象除外: the number exists, but its details are not to be shown.</summary>
    Excluded,
    NotFound,

    /// <summary>Nothing was imported yet, so nothing can be said.</summary>
    DirectoryEmpty,
}

/// <summary>The outcome, and the corporation only where its details may be shown: found or closed.</summary>
public sealed record CorporationLookup(CorporationOutcome Outcome, Corporation? Corporation);

/// <summary>法人番号の検索.</summary>
public sealed class CorporationDirectory(RegistryDb db)
{
    /// <summary>Looks up thirteen ASCII digits.</summary>
    public async Task<CorporationLookup> FindAsync(
        string corporateNumber,
        CancellationToken cancellationToken
    )
    {
        // One statement, so that a swap of editions in the middle cannot be seen.
        var answer = await (
            from edition in db.DirectoryEditions.Current(DirectoryKind.Corporations)
            from corporation in db
                .Corporations.Where(c =>
                    c.Edition == edition.Key && c.CorporateNumber == corporateNumber
                )
                .DefaultIfEmpty()
            select new { Corporation = corporation }
        )
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);
        return answer switch
        {
            null => new(CorporationOutcome.DirectoryEmpty, null),
            { Corporation: null } => new(CorporationOutcome.NotFound, null),
            { Corporation.Excluded: true } => new(CorporationOutcome.Excluded, null),
            { Corporation.ClosedOn: not null } => new(
                CorporationOutcome.Closed,
                answer.Corporation
            ),
            _ => new(CorporationOutcome.Found, answer.Corporation),
        };
    }
}
