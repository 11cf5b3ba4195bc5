using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Statistics;
using SelfDeclaration.Web.Telemetry;
using SelfDeclaration.Web.Terms;

namespace SelfDeclaration.Web.Pages.Declare.Drafts;

/// <summary>
/// 下書きの保管: one encrypted row per applicant, found by a sealed key in a cookie. Reading never
/// writes, so opening a page costs nothing and a robot leaves no rows behind.
/// </summary>
public sealed class DraftStore(
    RegistryDb db,
    IDataProtectionProvider protection,
    IHttpContextAccessor http,
    TimeProvider clock,
    TermsOfUse terms,
    IOptions<DraftSettings> settings
)
{
    public const string CookieName = "declare";

    private readonly IDataProtector _answers = protection.CreateProtector("draft-answers");
    private readonly IDataProtector _cookie = protection.CreateProtector("draft-cookie");
    private OpenDraft? _opened;

    private HttpContext Http => http.HttpContext!;

    /// <summary>This browser's draft; an empty one, without a row, when it has none.</summary>
    public async Task<OpenDraft> OpenAsync() => _opened ??= await ReadAsync(KeyInCookie());

    /// <summary>Changes this browser's draft, keeping what another window wrote meanwhile.</summary>
    /// <param name="change">Applied to the newest state; may run more than once.</param>
    public async Task<OpenDraft> ChangeAsync(Func<DraftState, DraftState> change)
    {
        var key = (await OpenAsync()).Key ?? NewKey();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var draft = await WriteAsync(key, change);
                SetCookie(key);
                return _opened = draft;
            }
            catch (DbUpdateException) when (attempt < settings.Value.SaveAttempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Makes this browser go on with these answers in a draft of their own.</summary>
    public Task<OpenDraft> BeginAnewAsync(DraftState state)
    {
        _opened = OpenDraft.Empty(null);
        return ChangeAsync(_ => state);
    }

    /// <summary>Makes this browser continue the draft of the given key (再開リンク).</summary>
    public async Task<OpenDraft> ContinueAsync(Guid key)
    {
        SetCookie(key);
        return _opened = await ReadAsync(key);
    }

    /// <summary>Lets this browser forget its draft; the row is deleted.</summary>
    public async Task ForgetAsync()
    {
        if ((await OpenAsync()).Key is { } key)
        {
            await db.DeleteAndCountAsync(db.Drafts.Where(d => d.Key == key));
        }

        Http.Response.Cookies.Delete(CookieName);
        _opened = OpenDraft.Empty(null);
    }

    /// <summary>Lets this browser start anew while the old application stays.</summary>
    public void LeaveBehind()
    {
        Http.Response.Cookies.Delete(CookieName);
        _opened = OpenDraft.Empty(null);
    }

    public string Seal(DraftState state) => _answers.Protect(JsonSerializer.Serialize(state));

    public DraftState Unseal(string content) =>
        JsonSerializer.Deserialize<DraftState>(_answers.Unprotect(content))!;

    private async Task<OpenDraft> ReadAsync(Guid? key)
    {
        if (key is null)
        {
            return OpenDraft.Empty(null);
        }

        var now = clock.GetUtcNow();
        var row = await db
            .Drafts.AsNoTracking()
            .SingleOrDefaultAsync(d => d.Key == key && d.ExpiresAt > now);
        return row is null
            ? OpenDraft.Empty(key)
            : new(key, Unseal(row.Content), row.UpdatedAt, row.ExpiresAt);
    }

    private async Task<OpenDraft> WriteAsync(Guid key, Func<DraftState, DraftState> change)
    {
        var now = clock.GetUtcNow();
        var row = await db.Drafts.SingleOrDefaultAsync(d => d.Key == key);
        var state = change(row is null || row.ExpiresAt <= now ? new() : Unseal(row.Content));
        var isNew = row is null;
        if (row is null)
        {
            row = new()
            {
                Key = key,
                Content = "",
                StartedOn = now.DateInJapan(),
                UpdatedAt = now,
                ExpiresAt = now,
            };
            db.Drafts.Add(row);
        }

        row.Content = Seal(state);
        var today = now.DateInJapan();
        var reached = state.Answers.Reached(terms.Current(today).Version, today);
        row.Reached = reached > row.Reached ? reached : row.Reached;
        row.Version++;
        row.UpdatedAt = now;
        row.ExpiresAt = now + settings.Value.Lifetime;
        await db.SaveChangesAsync();
        SiteMeters.DeclarationsStarted.Add(isNew ? 1 : 0);
        return new(key, state, now, row.ExpiresAt);
    }

    private Guid? KeyInCookie()
    {
        if (Http.Request.Cookies[CookieName] is not { Length: > 0 } sealedKey)
        {
            return null;
        }

        try
        {
            return new Guid(_cookie.Unprotect(Convert.FromBase64String(sealedKey)));
        }
        catch (Exception e)
            when (e is CryptographicException or FormatException or ArgumentException)
        {
            // Not ours, or sealed with a key we no longer have: the same as no cookie.
            return null;
        }
    }

    private void SetCookie(Guid key) =>
        Http.Response.Cookies.Append(
            CookieName,
            Convert.ToBase64String(_cookie.Protect(key.ToByteArray())),
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = Http.Request.IsHttps,
                MaxAge = settings.Value.Lifetime,
                IsEssential = true,
            }
        );

    private static Guid NewKey() => new(RandomNumberGenerator.GetBytes(16));
}

/// <summary>A draft as read for one request.</summary>
/// <param name="Key">Null while this browser has none.</param>
/// <param name="SavedAt">When it was last saved; null while it has no row.</param>
/// <param name="KeptUntil">When it will be deleted unless more is typed; null while it has no row.</param>
public sealed record OpenDraft(
    Guid? Key,
    DraftState State,
    DateTimeOffset? SavedAt,
    DateTimeOffset? KeptUntil
)
{
    public static OpenDraft Empty(Guid? key) => new(key, new(), null, null);
}
