using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Terms;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Pages.Secretariat.Texts;

/// <summary>お知らせ・規約・文面: what the desk may publish, and since when each stands.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class IndexModel(
    RegistryDb db,
    TermsOfUse terms,
    LiveTexts live,
    MailTemplates templates,
    TimeProvider clock
) : PageModel
{
    private const int NoticesShown = 100;

    public DateOnly Today { get; } = clock.GetUtcNow().DateInJapan();
    public TermsVersion Current => terms.Current(Today);
    public IReadOnlyList<TermsVersion> Versions => terms.Versions;
    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    /// <summary>Template, its subject now, and since when the desk's text stands in place of the file's.</summary>
    public IReadOnlyList<(string Template, string Subject, DateOnly? From)> Mails =>
        [
            .. MailSamples
                .All.Select(s => s.Template)
                .Distinct()
                .Select(t =>
                    live.Mail(t) is { } own
                        ? (t, own.Subject!, (DateOnly?)own.From)
                        : (t, templates.FileOf(t).Subject, null)
                ),
        ];

    public string? Notice =>
        Request.Query["notice"].ToString() switch
        {
            "published" => "公開しました。すべての画面に1分以内に表示します",
            "scheduled" => "予定しました。決めた日の0時に切り替わります",
            "back" => "元の文面に戻しました",
            "cancelled" => "予定を取りやめました",
            _ => null,
        };

    public async Task OnGetAsync() =>
        Notices = await db
            .Notices.AsNoTracking()
            .OrderByDescending(n => n.ShownFrom)
            .ThenByDescending(n => n.Key)
            .Take(NoticesShown)
            .ToListAsync();

    public string StateOf(Notice notice) =>
        notice.ShownFrom > Today ? "予定"
        : notice.ShownTo < Today ? "終了"
        : "掲載中";
}
