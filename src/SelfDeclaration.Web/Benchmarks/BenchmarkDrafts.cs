using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Benchmarks;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Benchmarks;

/// <summary>
/// 途中の回答の保管: of an account by its key, of anybody else by a sealed cookie. Reading never writes. What was
/// begun before logging in goes on afterwards and becomes the account's with the next answer.
/// </summary>
public sealed class BenchmarkDrafts(
    RegistryDb db,
    IDataProtectionProvider protection,
    IHttpContextAccessor http,
    SignedIn signedIn,
    TimeProvider clock,
    IOptions<BenchmarkSettings> settings
)
{
    // Another window of the same person: more often than this means something is wrong.
    private const int SaveAttempts = 5;

    private readonly IDataProtector _answers = protection.CreateProtector("benchmark-answers");

    private readonly SealedNote<DraftNote> _cookie = new(
        "benchmark",
        SameSiteMode.Lax,
        protection,
        clock
    );

    private OpenBenchmark? _opened;

    private long? Account => signedIn.IsBusiness ? signedIn.AccountKey : null;

    public async Task<OpenBenchmark> OpenAsync()
    {
        if (_opened is null)
        {
            var row = await FindAsync(db.BenchmarkDrafts.AsNoTracking());
            _opened = row is null || row.ExpiresAt <= clock.GetUtcNow() ? new() : Opened(row);
        }

        return _opened;
    }

    /// <summary>Changes the answers, keeping what another window wrote meanwhile.</summary>
    /// <param name="change">Applied to the newest answers; may run more than once.</param>
    public async Task<OpenBenchmark> ChangeAsync(Func<BenchmarkInput, BenchmarkInput> change)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var row = await WriteAsync(change);
                _cookie.Give(http.HttpContext!, new(row.Key), settings.Value.DraftLifetime);
                return _opened = Opened(row);
            }
            catch (DbUpdateException) when (attempt < SaveAttempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Deletes the answers.</summary>
    public async Task ForgetAsync()
    {
        if ((await OpenAsync()).Key is { } key)
        {
            await db.BenchmarkDrafts.Where(d => d.Key == key).ExecuteDeleteAsync();
        }

        _cookie.Take(http.HttpContext!);
        _opened = new();
    }

    private async Task<BenchmarkDraft> WriteAsync(Func<BenchmarkInput, BenchmarkInput> change)
    {
        var now = clock.GetUtcNow();
        var row = await FindAsync(db.BenchmarkDrafts);
        var input = change(row is null || row.ExpiresAt <= now ? new() : Unseal(row.Content));
        if (row is null)
        {
            row = new()
            {
                Key = new Guid(RandomNumberGenerator.GetBytes(16)),
                Content = "",
                ExpiresAt = now,
            };
            db.BenchmarkDrafts.Add(row);
        }

        row.AccountKey ??= Account;
        row.Content = _answers.Protect(JsonSerializer.Serialize(input));
        row.Version++;
        row.ExpiresAt = now + settings.Value.DraftLifetime;
        await db.SaveChangesAsync();
        return row;
    }

    // The cookie of somebody who has logged out opens nothing of the account's.
    private async Task<BenchmarkDraft?> FindAsync(IQueryable<BenchmarkDraft> drafts)
    {
        var own = Account is { } account
            ? await drafts.SingleOrDefaultAsync(d => d.AccountKey == account)
            : null;
        return own is null && _cookie.Read(http.HttpContext!) is { } note
            ? await drafts.SingleOrDefaultAsync(d => d.Key == note.Key && d.AccountKey == null)
            : own;
    }

    private OpenBenchmark Opened(BenchmarkDraft row) =>
        new()
        {
            Key = row.Key,
            Input = Unseal(row.Content),
            ExpiresAt = row.ExpiresAt,
        };

    private BenchmarkInput Unseal(string content) =>
        JsonSerializer.Deserialize<BenchmarkInput>(_answers.Unprotect(content))!;

    private sealed record DraftNote(Guid Key);
}

/// <summary>The answers as read; without a key when there are none.</summary>
public sealed record OpenBenchmark
{
    public Guid? Key { get; init; }
    public BenchmarkInput Input { get; init; } = new();
    public DateTimeOffset? ExpiresAt { get; init; }
}
