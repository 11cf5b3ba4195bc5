using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Text;
using SelfDeclaration.Texts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Pages.Secretariat.Texts;

/// <summary>メールの文面を変える</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class MailModel(
    RegistryDb db,
    MailTemplates templates,
    MailComposer composer,
    LiveTexts live,
    PublishTexts publish,
    FormMemory memory,
    TimeProvider clock
) : TextPage(memory)
{
    [BindProperty(SupportsGet = true)]
    public string Template { get; set; } = "";

    private DateOnly Today => clock.GetUtcNow().DateInJapan();
    private string Here => $"/secretariat/texts/mails/{Template}";
    private MailFacts Sample => MailSamples.All.First(s => s.Template == Template);

    /// <summary>Placeholder and an example of what will stand there.</summary>
    public IReadOnlyDictionary<string, string> Placeholders => Sample.Values;
    public IReadOnlyList<MailTextRevision> Revisions { get; private set; } = [];
    public bool IsOwn => live.Mail(Template) is not null;
    public RenderedMail? Preview { get; private set; }
    public string HtmlAddress => $"{Here}/html?form={Request.Query["form"]}";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (MailSamples.All.All(s => s.Template != Template))
        {
            context.Result = NotFound();
        }
    }

    public async Task<IActionResult> OnGetAsync(string? part)
    {
        await ShowAsync(Now());
        Preview = Previews ? Rendered() : null;
        if (part is not null)
        {
            return part == "html" && Preview is not null
                ? Content(Preview.Html, "text/html; charset=utf-8")
                : NotFound();
        }

        Revisions = await db
            .MailTexts.AsNoTracking()
            .Where(r => r.Template == Template)
            .OrderByDescending(r => r.From)
            .ThenByDescending(r => r.Key)
            .ToListAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var errors = MailTextRules.Check(
            Input,
            [.. Sample.Values.Keys],
            MailComposer.Common,
            MailTemplates.PlaceholdersOf,
            Today
        );
        if (await LookFirstAsync(Here, errors) is { } again)
        {
            return again;
        }

        await publish.MailAsync(Template, Input);
        return Published(TextInput.Date(Input.From)!.Value, Today);
    }

    /// <summary>元の文面に戻す</summary>
    public async Task<IActionResult> OnPostBackAsync()
    {
        if (IsOwn)
        {
            await publish.MailAsync(Template, null);
        }

        return SeeOther($"{Overview}?notice=back");
    }

    private TextInput Now()
    {
        var (subject, text, html) = live.Mail(Template) is { } own
            ? (own.Subject!, own.Text!, own.Html!)
            : templates.FileOf(Template);
        return new()
        {
            From = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Title = subject,
            Body = text,
            Html = html,
        };
    }

    private RenderedMail Rendered() =>
        composer.Compose(
            Sample,
            (
                TypedText.Name(Input.Title),
                TypedText.Paragraphs(Input.Body),
                TypedText.Paragraphs(Input.Html)
            )
        );
}
