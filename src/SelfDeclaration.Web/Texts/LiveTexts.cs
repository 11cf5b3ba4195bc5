using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Terms;

namespace SelfDeclaration.Web.Texts;

/// <summary>公開した文書: what was published on the desk, as every page and mail uses it.</summary>
public sealed class LiveTexts(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<LiveTexts> log
)
{
    /// <summary>TOP shows the newest; a longer list stands on /news.</summary>
    public const int NoticesOnTop = 3;

    private readonly Kept<IReadOnlyList<TermsVersion>> _terms = new(
        scopes,
        clock,
        log,
        db =>
            [
                .. db
                    .TermsRevisions.OrderBy(r => r.From)
                    .AsEnumerable()
                    .Select(r => TermsVersion.Of(r.From, r.Text)),
            ]
    );

    private readonly Kept<IReadOnlyList<MailTextRevision>> _mails = new(
        scopes,
        clock,
        log,
        db => [.. db.MailTexts.OrderBy(r => r.From).ThenBy(r => r.Key)]
    );

    private readonly Kept<IReadOnlyList<Notice>> _notices = new(
        scopes,
        clock,
        log,
        db =>
        {
            var today = clock.GetUtcNow().DateInJapan();
            return
            [
                .. db
                    .Notices.Where(n =>
                        n.ShownFrom <= today && (n.ShownTo == null || n.ShownTo >= today)
                    )
                    .OrderByDescending(n => n.ShownFrom)
                    .ThenByDescending(n => n.Key)
                    .Take(NoticesOnTop),
            ];
        }
    );

    private readonly Kept<IReadOnlyList<PageRevision>> _pages = new(
        scopes,
        clock,
        log,
        db =>
        {
            // Those to come, and of the others of a page the one in force.
            var today = clock.GetUtcNow().DateInJapan();
            return
            [
                .. db
                    .PageRevisions.AsNoTracking()
                    .Where(r =>
                        r.From > today
                        || !db.PageRevisions.Any(s =>
                            s.Slug == r.Slug
                            && s.From <= today
                            && (s.From > r.From || (s.From == r.From && s.Number > r.Number))
                        )
                    )
                    .OrderBy(r => r.From)
                    .ThenBy(r => r.Number),
            ];
        }
    );

    private readonly Kept<IReadOnlyList<EmergencyBanner>> _banners = new(
        scopes,
        clock,
        log,
        db =>
        {
            var now = clock.GetUtcNow();
            return
            [
                .. db.EmergencyBanners.AsNoTracking().Where(b => b.To > now).OrderBy(b => b.From),
            ];
        },
        // What is urgent stands on every page of every copy at once, for one small row read so often.
        TimeSpan.FromSeconds(2)
    );

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<TermsVersion> Terms => _terms.Value;

    /// <summary>お知らせ for TOP, newest first.</summary>
    public IReadOnlyList<Notice> Notices => _notices.Value;

    /// <summary>The text in force for a template; null when it is the file's.</summary>
    public MailTextRevision? Mail(string template)
    {
        var today = clock.GetUtcNow().DateInJapan();
        return
            _mails.Value.LastOrDefault(r => r.Template == template && r.From <= today)
                is { Text: not null } own
            ? own
            : null;
    }

    /// <summary>The desk's text of a 固定ページ in force; null when it is the file's.</summary>
    public PageRevision? Page(string slug)
    {
        var today = clock.GetUtcNow().DateInJapan();
        return
            _pages.Value.LastOrDefault(r => r.Slug == slug && r.From <= today)
                is { Body: not null } own
            ? own
            : null;
    }

    /// <summary>緊急のお知らせ of this moment, the latest of several.</summary>
    public EmergencyBanner? Banner
    {
        get
        {
            var now = clock.GetUtcNow();
            return _banners.Value.LastOrDefault(b => b.From <= now && b.To > now);
        }
    }

    /// <summary>After something was published here.</summary>
    public void Forget()
    {
        _terms.Forget();
        _mails.Forget();
        _notices.Forget();
        _pages.Forget();
        _banners.Forget();
    }
}
