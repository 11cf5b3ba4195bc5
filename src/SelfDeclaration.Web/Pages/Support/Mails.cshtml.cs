using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using MimeKit;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Pages.Support;

/// <summary>当サイトから送るメール: how to tell a real one, from the settings and texts by which they are sent.</summary>
public sealed class MailsModel(
    IOptions<MailSettings> mail,
    IOptions<SiteSettings> site,
    MailTemplates templates,
    LiveTexts texts,
    OperatorSettings siteOperator
) : PageModel
{
    public OperatorSettings Operator => siteOperator;
    public MailboxAddress Sender { get; } = MailboxAddress.Parse(mail.Value.From);
    public string Site => site.Value.PublicUrl.TrimEnd('/') + "/";

    /// <summary>What businesses get, as it is worded today; mails to the staff are left out.</summary>
    public IReadOnlyList<string> Subjects =>
        [
            .. MailSamples
                .All.Where(m => !m.Values.ContainsKey("staffName"))
                .Select(m =>
                    texts.Mail(m.Template)?.Subject ?? templates.FileOf(m.Template).Subject
                )
                .Select(s =>
                    s.Replace("{{star}}", "一つ星（または二つ星）", StringComparison.Ordinal)
                )
                .Distinct(),
        ];
}
