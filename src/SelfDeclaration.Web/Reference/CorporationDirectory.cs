using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference.TaxAgency;

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

    /// <summary>Nothing can be said now: nothing was imported yet, or the tax agency gave no answer.</summary>
    Unavailable,
}

/// <summary>The outcome, and the corporation only where its details may be shown: found or closed.</summary>
public sealed record CorporationLookup(CorporationOutcome Outcome, Corporation? Corporation)
{
    /// <summary>True when it was asked of the tax agency, whose terms want that to be said.</summary>
    public bool FromWebApi => Corporation?.Edition == WebApiAnswer.NoEdition;

    public static CorporationLookup Of(Corporation? corporation) =>
        corporation switch
        {
            null => new(CorporationOutcome.NotFound, null),
            { Excluded: true } => new(CorporationOutcome.Excluded, null),
            { ClosedOn: not null } => new(CorporationOutcome.Closed, corporation),
            _ => new(CorporationOutcome.Found, corporation),
        };
}

/// <summary>法人番号の検索: in what was imported, and where that has none and the site may ask, at the tax agency.</summary>
/// <param name="agency">Null for a look at what was imported and nothing else.</param>
public sealed class CorporationDirectory(RegistryDb db, AskTaxAgency? agency)
{
    /// <summary>Looks up thirteen ASCII digits.</summary>
    public async Task<CorporationLookup> FindAsync(
        string corporateNumber,
        CancellationToken cancellationToken
    )
    {
        var here = await FindHereAsync(corporateNumber, cancellationToken);
        if (
            agency is not { IsOn: true }
            || here.Outcome is not (CorporationOutcome.NotFound or CorporationOutcome.Unavailable)
        )
        {
            return here;
        }

        // No answer is no "not found": the number may be newer than the import.
        return await agency.FindAsync(corporateNumber, cancellationToken) is { } answer
            ? CorporationLookup.Of(
                answer.Line is null ? null : WebApiAnswer.CorporationOf(answer.Line)
            )
            : new(CorporationOutcome.Unavailable, null);
    }

    private async Task<CorporationLookup> FindHereAsync(
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
        return answer is null
            ? new(CorporationOutcome.Unavailable, null)
            : CorporationLookup.Of(answer.Corporation);
    }
}
