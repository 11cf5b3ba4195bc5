using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Text;
using SelfDeclaration.Texts;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Terms;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Pages.Secretariat.Texts;

/// <summary>お知らせを書く, or change one.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class NoticeModel(
    RegistryDb db,
    PublishTexts publish,
    TextImages images,
    FormMemory memory,
    TimeProvider clock
) : TextPage(memory)
{
    [BindProperty(SupportsGet = true)]
    public long? Key { get; set; }

    public string Here => Key is null ? $"{Overview}/notices" : $"{Overview}/notices/{Key}";
    public IReadOnlyList<TermsBlock> Preview { get; private set; } = [];

    /// <param name="number">A version to begin from; null for what stands now.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "version")] int? number)
    {
        var notice = await FindAsync();
        if (Key is not null && notice is null)
        {
            return NotFound();
        }

        var old = await db
            .NoticeVersions.AsNoTracking()
            .SingleOrDefaultAsync(v => v.NoticeKey == Key && v.Number == number);
        await ShowAsync(
            new()
            {
                Kind = old?.Kind ?? notice?.Kind ?? NoticeKind.News,
                Title = old?.Title ?? notice?.Title,
                Body = old?.Body ?? notice?.Body,
                From = Iso(notice?.ShownFrom ?? clock.GetUtcNow().DateInJapan()),
                To = notice?.ShownTo is { } to ? Iso(to) : null,
                Version = notice?.Version,
            }
        );
        Preview = Previews ? SafeMarkdown.BlocksOf(TypedText.Paragraphs(Input.Body)) : [];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        FieldError[] errors =
        [
            .. NoticeRules.Check(Input),
            .. await images.CheckAsync(NoticeRules.Body, Input.Body, HttpContext.RequestAborted),
        ];
        if (await LookFirstAsync(Here, errors) is { } again)
        {
            return again;
        }

        var notice = await FindAsync();
        if (Key is not null && notice is null)
        {
            return NotFound();
        }

        return await publish.NoticeAsync(notice, Input)
            ? Published(TextInput.Date(Input.From)!.Value, clock.GetUtcNow().DateInJapan())
            : await AgainAsync(
                // Whoever presses again has been told what they write over.
                Input with
                {
                    Version = (await FindAsync())?.Version,
                },
                new FieldError(
                    NoticeRules.Title.Name,
                    "ほかの人が先にこのお知らせを変えました。入力した内容は残してあります。別の画面でいまの内容を確かめて、もう一度見た目を確かめてください"
                )
            );
    }

    private async Task<Notice?> FindAsync() =>
        Key is null ? null : await db.Notices.SingleOrDefaultAsync(n => n.Key == Key);

    private static string Iso(DateOnly date) =>
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
