using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Learning;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Learning;

/// <summary>学習の進み具合: of the account that is signed in, else of this browser, which keeps it in a sealed note.</summary>
public sealed class LearningStore(
    RegistryDb db,
    SignedIn signedIn,
    IDataProtectionProvider protection,
    IOptions<LearningSettings> settings,
    IHttpContextAccessor accessor,
    TimeProvider clock
)
{
    // Lax: a link from a mail or from another site finds the progress too.
    private readonly SealedNote<IReadOnlyList<ThemeProgress>> _note = new(
        "learning",
        SameSiteMode.Lax,
        protection,
        clock
    );

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>By theme. What this browser did before it signed in counts too.</summary>
    public async Task<IReadOnlyDictionary<string, ThemeProgress>> ReadAsync() =>
        (_note.Read(Http) ?? [])
            .Concat(signedIn.IsBusiness ? await OfAccountAsync() : [])
            .GroupBy(p => p.Theme)
            .ToDictionary(g => g.Key, g => g.Aggregate(ThemeProgress.Better));

    /// <summary>Keeps how a theme went; the best so far stays.</summary>
    public async Task KeepAsync(string theme, DateOnly version, int right)
    {
        var all = new Dictionary<string, ThemeProgress>(await ReadAsync());
        var now = new ThemeProgress(theme, version, right, clock.GetUtcNow());
        all[theme] = all.TryGetValue(theme, out var before)
            ? ThemeProgress.Better(before, now)
            : now;
        if (!signedIn.IsBusiness)
        {
            _note.Give(Http, [.. all.Values], TimeSpan.FromDays(settings.Value.VisitorDays));
            return;
        }

        await KeepForAccountAsync(all.Values);
        _note.Take(Http);
    }

    private async Task<IEnumerable<ThemeProgress>> OfAccountAsync() =>
        (
            await db
                .LearningProgress.AsNoTracking()
                .Where(p => p.AccountKey == signedIn.AccountKey)
                .ToListAsync()
        ).Select(p => new ThemeProgress(p.Theme, p.Version, p.Right, p.At));

    private async Task KeepForAccountAsync(IEnumerable<ThemeProgress> all)
    {
        var account = signedIn.AccountKey;
        var rows = await db
            .LearningProgress.Where(p => p.AccountKey == account)
            .ToDictionaryAsync(p => p.Theme);
        foreach (var (theme, version, right, at) in all)
        {
            if (rows.TryGetValue(theme, out var row))
            {
                (row.Version, row.Right, row.At) = (version, right, at);
                continue;
            }

            db.LearningProgress.Add(
                new()
                {
                    AccountKey = account,
                    Theme = theme,
                    Version = version,
                    Right = right,
                    At = at,
                }
            );
        }

        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException) when (rows.Count < LessonSet.Themes)
        {
            // Pressed twice: the other press has written the same.
            db.ChangeTracker.Clear();
        }
    }
}
