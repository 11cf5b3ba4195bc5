using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Text;
using SelfDeclaration.Texts;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Pages.Secretariat.Texts;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Pages.Secretariat.Editing;

/// <summary>ページを変える: seen as it will look before it is published, from the day it says.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class EditModel(
    StaticPages pages,
    PublishPages publish,
    TextImages images,
    SiteLinks links,
    FormMemory memory,
    TimeProvider clock
) : TextPage(memory)
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public StaticPage Text { get; private set; } = null!;
    public IHtmlContent? Preview { get; private set; }
    public string Here => $"{IndexModel.Path}/edit/{Text.Slug}";

    private DateOnly Today => clock.GetUtcNow().DateInJapan();

    /// <param name="number">A revision to begin from; null for what stands now.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "version")] int? number)
    {
        if (pages.Find(Slug) is not { } page)
        {
            return NotFound();
        }

        Text = page;
        var history = await publish.HistoryAsync(page.Slug);
        var old = history.FirstOrDefault(r => r.Number == number && r.Body is not null);
        await ShowAsync(
            new()
            {
                Title = old?.Title ?? page.Title,
                Description = old?.Description ?? page.Description,
                Body = old?.Body ?? page.Markdown.Trim(),
                From = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Version = history is [var newest, ..] ? newest.Number : 0,
            }
        );
        Preview = Previews ? PageText.Of(TypedText.Paragraphs(Input.Body), links).Html : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (pages.Find(Slug) is not { } page)
        {
            return NotFound();
        }

        Text = page;
        FieldError[] errors =
        [
            .. PageRules.Check(Input, Today),
            .. await images.CheckAsync(PageRules.Body, Input.Body, HttpContext.RequestAborted),
        ];
        if (await LookFirstAsync(Here, errors) is { } again)
        {
            return again;
        }

        if (await publish.PageAsync(page, Input, Input.Version ?? 0))
        {
            var later = TextInput.Date(Input.From) > Today;
            return SeeOther($"{IndexModel.Path}?notice={(later ? "scheduled" : "published")}");
        }

        return await AgainAsync(
            // Whoever presses again has been told what they write over.
            Input with
            {
                Version = await publish.NumberAsync(page.Slug),
            },
            new FieldError(
                PageRules.Body.Name,
                "ほかの人が先にこのページを変えました。入力した内容は残してあります。履歴でいまの内容を確かめて、もう一度見た目を確かめてください"
            )
        );
    }
}
