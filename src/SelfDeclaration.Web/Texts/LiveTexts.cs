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

    /// <summary>After something was published here.</summary>
    public void Forget()
    {
        _terms.Forget();
        _mails.Forget();
        _notices.Forget();
    }
}
