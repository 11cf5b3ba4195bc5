using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Inquiries;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat.Inquiries;

/// <summary>回答を書く: from a template or not, seen as the mail it will be before it is sent.</summary>
[Authorize(Policy = Policies.Inquiries)]
public sealed class AnswerModel(
    InquiryWork work,
    AnswerTemplates templates,
    MailOutbox outbox,
    MailPreview preview,
    FormMemory memory,
    SignedIn signedIn,
    TimeProvider clock
) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public long Key { get; set; }

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public Inquiry Inquiry { get; private set; } = null!;
    public IReadOnlyList<AnswerTemplate> Templates { get; private set; } = [];

    /// <summary>Null until the text passes.</summary>
    public IReadOnlyList<PreviewedMail>? Preview { get; private set; }

    private string Here => $"{IndexModel.Path}/{Key}/answer";

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Response.Headers.CacheControl = "no-store";
        if (await work.FindAsync(Key) is { } inquiry)
        {
            Inquiry = inquiry;
            await next();
        }
        else
        {
            context.Result = NotFound();
        }
    }

    public async Task OnGetAsync()
    {
        Templates = await templates.AllAsync();
        var typed = await RecallAsync<AnswerInput>();
        Input = typed ?? new() { Version = Inquiry.Version };
        if (typed is { Previews: true } && Errors is [])
        {
            // The preview forgets all that was read for it.
            (_, Preview) = await preview.OfAsync(() => Task.FromResult(AddMail()));
        }
    }

    /// <summary>ひな形を本文に入れる, メールの文面を確かめる, この内容で回答を送る: the button says which.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? act)
    {
        if (act == "template")
        {
            return await UseTemplateAsync();
        }

        if (AnswerRules.Check(Input.Text).ToList() is [_, ..] errors)
        {
            return await AgainAsync(Input, errors);
        }

        if (act != "send")
        {
            return await ToAsync(Input with { Previews = true }, "#preview");
        }

        var text = TypedText.Paragraphs(Input.Text);
        var conflict = await work.RunAsync(
            Key,
            Input.Version,
            AuditAction.InquiryAnswered,
            i => i.Answer(text, signedIn.Name, AddMail().MessageId, clock.GetUtcNow())
        );
        if (conflict is null)
        {
            return SeeOther($"{IndexModel.Path}/{Key}?notice=answered");
        }

        // Whoever sends again has been told what was said before.
        var now = (await work.FindAsync(Key))?.Version;
        return await AgainAsync(
            Input with
            {
                Version = now,
            },
            new FieldError(
                AnswerRules.Text.Name,
                $"{conflict}。回答は送っていません。入力した内容は残っています。やり取りを確かめて、必要なら送り直してください"
            )
        );
    }

    private async Task<IActionResult> UseTemplateAsync()
    {
        var key = long.TryParse(
            Input.Template,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 0;
        if ((await templates.AllAsync()).FirstOrDefault(t => t.Key == key) is not { } template)
        {
            return await AgainAsync(
                Input,
                new FieldError(
                    AnswerRules.Template.Name,
                    $"{AnswerRules.Template.Label}を選んでください"
                )
            );
        }

        // Below what is there already: nothing typed is lost by a choice.
        var filled = AnswerRules.Fill(template.Body, Inquiry, signedIn.Name);
        var before = TypedText.Paragraphs(Input.Text);
        return await ToAsync(
            Input with
            {
                Text = before.Length > 0 ? $"{before}\n\n{filled}" : filled,
                Previews = false,
            },
            "#Text"
        );
    }

    private async Task<IActionResult> ToAsync(AnswerInput typed, string place) =>
        SeeOther($"{Here}?form={await memory.KeepAsync(typed, []):N}{place}");

    private OutgoingMail AddMail() =>
        outbox.Add(
            Inquiry.Mail,
            new InquiryAnswerMail(
                Inquiry.Name,
                Inquiry.Number,
                TypedText.Paragraphs(Input.Text),
                Inquiry.Thread
            ),
            subject: null,
            visitor: null
        );
}

/// <summary>An answer, as typed.</summary>
public sealed record AnswerInput
{
    public int? Version { get; init; }
    public string? Template { get; init; }
    public string? Text { get; init; }

    /// <summary>The mail is shown below the form.</summary>
    public bool Previews { get; init; }
}
