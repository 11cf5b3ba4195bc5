using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.SignIn;

/// <summary>使ったことのある端末: tells a browser that signed in before from a new one.</summary>
public sealed class KnownDevices(
    RegistryDb db,
    IOptions<SignInSettings> settings,
    TimeProvider clock
)
{
    private const string Cookie = "device";

    /// <summary>Hash of this browser's cookie when it signed in to one of the accounts before.</summary>
    public async Task<string?> RecogniseAsync(HttpContext http, IReadOnlyList<Account> accounts)
    {
        var hash = HashOf(http);
        var keys = accounts.Select(a => a.Key).ToList();
        var since = Since;
        // Asked whatever there is to ask for: an unknown name takes as long.
        return await db.KnownDevices.AnyAsync(d =>
            d.DeviceHash == (hash ?? "") && keys.Contains(d.AccountKey) && d.LastSeenAt > since
        )
            ? hash
            : null;
    }

    /// <summary>Knows this browser from now on; saved with the session.</summary>
    public async Task RememberAsync(HttpContext http, Account account)
    {
        var now = clock.GetUtcNow();
        var hash = HashOf(http) ?? Give(http);
        var known = await db.KnownDevices.SingleOrDefaultAsync(d =>
            d.AccountKey == account.Key && d.DeviceHash == hash
        );
        if (known is not null)
        {
            known.LastSeenAt = now;
            return;
        }

        db.KnownDevices.Add(
            new()
            {
                Account = account,
                AccountKey = account.Key,
                DeviceHash = hash,
                LastSeenAt = now,
            }
        );
    }

    /// <summary>After a new password no other device is trusted.</summary>
    public Task ForgetOthersAsync(HttpContext http, long accountKey)
    {
        var hash = HashOf(http);
        return db
            .KnownDevices.Where(d => d.AccountKey == accountKey && d.DeviceHash != hash)
            .ExecuteDeleteAsync();
    }

    public Task<int> PurgeAsync(CancellationToken stop)
    {
        var since = Since;
        return db.KnownDevices.Where(d => d.LastSeenAt <= since).ExecuteDeleteAsync(stop);
    }

    private DateTimeOffset Since => clock.GetUtcNow().AddDays(-settings.Value.KnownDeviceDays);

    private static string? HashOf(HttpContext http) =>
        http.Request.Cookies[Cookie] is { Length: > 0 } token ? SecretTokens.HashOf(token) : null;

    private string Give(HttpContext http)
    {
        var (token, hash) = SecretTokens.New();
        http.Response.Cookies.Append(
            Cookie,
            token,
            new()
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(settings.Value.KnownDeviceDays),
            }
        );
        return hash;
    }
}
