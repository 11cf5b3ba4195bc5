using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Changes;
using SelfDeclaration.Register;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.Api.Clients;

/// <summary>APIキー: issued and revoked by an administrator, on record; shown once and kept as a hash.</summary>
public sealed class ApiKeys(RegistryDb db, AuditLog audit, TimeProvider clock)
{
    /// <summary>Makes a key known as one of ours wherever it turns up: to people, and to programs that look for leaked ones.</summary>
    public const string Mark = "sdk_";

    private const int PrefixLetters = 8;

    // None that could be read as another.
    private const string Letters = "23456789abcdefghjkmnpqrstvwxyz";

    /// <summary>Newest first, those in use before those revoked.</summary>
    public async Task<IReadOnlyList<ApiClient>> ListAsync() =>
        await db
            .ApiClients.AsNoTracking()
            .OrderBy(c => c.RevokedAt != null)
            .ThenByDescending(c => c.Key)
            .ToListAsync();

    /// <summary>What each key was used for on that day.</summary>
    public Task<Dictionary<long, long>> SpentOnAsync(DateOnly day)
    {
        var start = day.StartInJapan();
        return db
            .ApiUsages.Where(u => u.Window == QuotaWindow.Day && u.StartsAt == start)
            .ToDictionaryAsync(u => u.ClientKey, u => u.Spent);
    }

    /// <summary>Null where no such key is in use.</summary>
    public Task<ApiClient?> FindAsync(long key) =>
        db.ApiClients.SingleOrDefaultAsync(c => c.Key == key && c.RevokedAt == null);

    /// <summary>Issues a key.</summary>
    /// <param name="order">Passed <see cref="ApiKeyRules.Check"/>.</param>
    /// <returns>The key, to be shown once.</returns>
    public async Task<(ApiClient Client, string ApiKey)> IssueAsync(ApiKeyOrder order)
    {
        var (token, _) = SecretTokens.New();
        var prefix = Mark + RandomNumberGenerator.GetString(Letters, PrefixLetters);
        var key = $"{prefix}_{token}";
        var client = new ApiClient
        {
            Name = TypedText.Name(order.Name),
            Contact = TypedText.Name(order.Contact),
            Prefix = prefix,
            KeyHash = SecretTokens.HashOf(key),
            RequestsPerMinute = order.Minute!.Value,
            RowsPerDay = order.Day!.Value,
            CreatedAt = clock.GetUtcNow(),
        };
        db.ApiClients.Add(client);
        Note(
            AuditAction.ApiKeyIssued,
            client,
            ChangedValue.Of("Name", "利用機関", "", client.Name),
            ChangedValue.Of("RequestsPerMinute", "1分の上限", "", $"{client.RequestsPerMinute}"),
            ChangedValue.Of("RowsPerDay", "1日の上限", "", $"{client.RowsPerDay}")
        );
        await audit.SaveAsync();
        return (client, key);
    }

    /// <summary>From the next request on the key opens nothing.</summary>
    public async Task RevokeAsync(ApiClient client)
    {
        client.RevokedAt = clock.GetUtcNow();
        Note(
            AuditAction.ApiKeyRevoked,
            client,
            ChangedValue.Of("RevokedAt", "状態", "使用中", "失効")
        );
        await audit.SaveAsync();
    }

    private void Note(AuditAction action, ApiClient client, params ChangedValue[] changes) =>
        audit.Note(action, client.Prefix, new(null, changes));
}
