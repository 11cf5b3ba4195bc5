using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Api.Clients;
using SelfDeclaration.Web.Api.Signing;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Api;

/// <summary>What keys leave behind: counts of windows long over, revoked keys, and keys that sign no more.</summary>
public sealed class ApiPurge(
    RegistryDb db,
    SigningKeys keys,
    IOptions<ApiSettings> settings,
    TimeProvider clock
)
{
    // Long enough for the slowest clock among the copies.
    private static readonly TimeSpan MinutesKept = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var (minute, day) = (now - MinutesKept, now.AddDays(-settings.Value.UsageKeptDays));
        var revoked = now.AddDays(-settings.Value.RevokedKeptDays);
        await db
            .ApiUsages.Where(u =>
                (u.Window == QuotaWindow.Minute && u.StartsAt < minute)
                || u.StartsAt < day
                || db.ApiClients.Any(c => c.Key == u.ClientKey && c.RevokedAt < revoked)
            )
            .ExecuteDeleteAsync(stop);
        await db.ApiClients.Where(c => c.RevokedAt < revoked).ExecuteDeleteAsync(stop);
        await keys.ForgetAsync(stop);
    }
}
