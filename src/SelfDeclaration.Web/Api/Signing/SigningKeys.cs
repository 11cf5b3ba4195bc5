using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Api.Signing;

/// <summary>署名の鍵の管理: makes them ahead of time, hands out the one that signs now, and lists the public ones.</summary>
/// <remarks>
/// There is always a key to come, published a whole period before it signs, so a verifier's copy of the list is never too
/// old. Days are reckoned from the newest key, and a day has one key: two copies of the site that are due at once make one.
/// </remarks>
public sealed class SigningKeys(
    IServiceScopeFactory scopes,
    IDataProtectionProvider protection,
    IOptions<ApiSettings> settings,
    TimeProvider clock
)
{
    private readonly IDataProtector protector = protection.CreateProtector("signing key");
    private Signer? current;

    /// <summary>What signs now. Read again after a while, and whenever the next key's time has come.</summary>
    public async ValueTask<Signer> SignerAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (current is not { } known || now >= known.ReadAgainAt)
        {
            var keys = await KeysAsync(now, stop);
            var key = keys.FindLast(k => Signs(k, now))!;
            var again = now.AddSeconds(settings.Value.SigningKeyReadSeconds);
            var next = keys.Find(k => k.SignsFrom > now)!.SignsFrom;
            current = known = new(key.Id, Opened(key.Sealed!), again < next ? again : next);
        }

        return known;
    }

    /// <summary>All that somebody may still have an answer of, oldest first, and the one to come.</summary>
    public Task<List<SigningKey>> PublishedAsync(CancellationToken stop) =>
        KeysAsync(clock.GetUtcNow(), stop);

    /// <summary>Private keys that sign no more, and public ones that nobody asks for; a job calls it.</summary>
    public async Task ForgetAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        var now = clock.GetUtcNow();
        // A copy signs with what it read until it reads again; a day is longer.
        var retired = now.AddDays(-1);
        await db
            .SigningKeys.Where(k =>
                k.Sealed != null
                && db.SigningKeys.Any(n => n.SignsFrom > k.SignsFrom && n.SignsFrom <= retired)
            )
            .ExecuteUpdateAsync(k => k.SetProperty(x => x.Sealed, (string?)null), stop);
        var unpublished = now.AddYears(-settings.Value.SigningKeyPublishedYears);
        await db
            .SigningKeys.Where(k =>
                db.SigningKeys.Any(n => n.SignsFrom > k.SignsFrom && n.SignsFrom <= unpublished)
            )
            .ExecuteDeleteAsync(stop);
    }

    private async Task<List<SigningKey>> KeysAsync(DateTimeOffset now, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        while (true)
        {
            var keys = await db
                .SigningKeys.AsNoTracking()
                .OrderBy(k => k.SignsFrom)
                .ToListAsync(stop);
            if (Missing(keys, now) is not { } day)
            {
                return keys;
            }

            await AddAsync(db, day, stop);
        }
    }

    private static bool Signs(SigningKey key, DateTimeOffset now) =>
        key.SignsFrom <= now && key.Sealed is not null;

    // One that signs, which the operator may have removed, and one to come.
    private DateTimeOffset? Missing(List<SigningKey> keys, DateTimeOffset now)
    {
        if (!keys.Exists(k => Signs(k, now)))
        {
            return now.DateInJapan().StartInJapan();
        }

        var newest = keys[^1].SignsFrom;
        var period = TimeSpan.FromDays(settings.Value.SigningKeyDays);
        return newest > now ? null : newest + (period * (Math.Floor((now - newest) / period) + 1));
    }

    private async Task AddAsync(RegistryDb db, DateTimeOffset signsFrom, CancellationToken stop)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = pair.ExportParameters(includePrivateParameters: false).Q;
        var (x, y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        var thumbprint = SHA256.HashData(
            Encoding.ASCII.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""")
        );
        db.SigningKeys.Add(
            new()
            {
                Id = Base64Url.EncodeToString(thumbprint),
                SignsFrom = signsFrom,
                X = x,
                Y = y,
                Sealed = protector.Protect(Convert.ToBase64String(pair.ExportPkcs8PrivateKey())),
            }
        );
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Another copy was faster. If it was something else, the next look finds no key and says so.
            db.ChangeTracker.Clear();
            if (!await db.SigningKeys.AnyAsync(k => k.SignsFrom == signsFrom, stop))
            {
                throw;
            }
        }
    }

    private byte[] Opened(string sealedKey) =>
        Convert.FromBase64String(protector.Unprotect(sealedKey));
}

/// <summary>What signs now.</summary>
/// <param name="Id">Its <c>kid</c>.</param>
/// <param name="PrivateKey">PKCS #8.</param>
/// <param name="ReadAgainAt">When this may have changed.</param>
public sealed record Signer(string Id, byte[] PrivateKey, DateTimeOffset ReadAgainAt);
