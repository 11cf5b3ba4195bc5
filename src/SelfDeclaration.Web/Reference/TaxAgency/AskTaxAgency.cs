using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Reference.TaxAgency;

/// <summary>国税庁への照会: a number the directory does not have, asked of the agency once and kept.</summary>
public sealed class AskTaxAgency(
    RegistryDb db,
    TaxAgencyApi api,
    IOptions<WebApiSettings> settings,
    TimeProvider clock,
    ILogger<AskTaxAgency> logger
)
{
    /// <summary>False without an アプリケーションID.</summary>
    public bool IsOn => settings.Value.IsOn;

    /// <summary>Null when the agency could not be asked or gave no answer: then nothing can be said.</summary>
    public async Task<WebApiAnswer?> FindAsync(
        string corporateNumber,
        CancellationToken cancellationToken
    )
    {
        var kept = await db
            .AskedCorporations.AsNoTracking()
            .SingleOrDefaultAsync(a => a.CorporateNumber == corporateNumber, cancellationToken);
        if (kept is not null && !IsOld(kept))
        {
            return new(kept.Line);
        }

        var answer = await api.AskAsync(corporateNumber, cancellationToken);
        if (answer is not null)
        {
            await KeepAsync(corporateNumber, answer.Line, cancellationToken);
        }

        return answer;
    }

    /// <summary>Deletes what is too old to be answered from.</summary>
    public Task ForgetOldAsync(CancellationToken cancellationToken)
    {
        var (found, none) = (FoundUntil, NoneUntil);
        return db
            .AskedCorporations.Where(a =>
                a.AskedAt <= found || (a.AskedAt <= none && a.Line == null)
            )
            .ExecuteDeleteAsync(cancellationToken);
    }

    private DateTimeOffset FoundUntil => clock.GetUtcNow().AddDays(-settings.Value.KeepDays);
    private DateTimeOffset NoneUntil => clock.GetUtcNow().AddHours(-settings.Value.NotFoundHours);

    private bool IsOld(AskedCorporation asked) =>
        asked.AskedAt <= (asked.Line is null ? NoneUntil : FoundUntil);

    // One statement beside whatever else this context is about to save, and safe when two ask at once.
    private async Task KeepAsync(
        string corporateNumber,
        string? line,
        CancellationToken cancellationToken
    )
    {
        // As UTC DateTime, which is how InstantConverter stores instants.
        var now = clock.GetUtcNow().UtcDateTime;
        try
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO asked_corporations (corporate_number, asked_at, line)
                VALUES ({corporateNumber}, {now}, {line})
                ON CONFLICT (corporate_number) DO UPDATE SET asked_at = excluded.asked_at, line = excluded.line
                """,
                cancellationToken
            );
        }
        catch (DbException error)
        {
            // The applicant has their answer; the next look asks again.
            logger.LogWarning("An answer of the tax agency was not kept: {What}", error.ErrorCode);
        }
    }
}
