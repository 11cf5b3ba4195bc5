using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Texts;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Pages.Secretariat.Editing;

/// <summary>ページの履歴: who changed what, newest first, and the way back.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class HistoryModel(StaticPages pages, PublishPages publish, TimeProvider clock)
    : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public StaticPage Text { get; private set; } = null!;
    public int Seen { get; private set; }
    public IReadOnlyList<ShownVersion> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (pages.Find(Slug) is not { } page)
        {
            return NotFound();
        }

        Text = page;
        var history = await publish.HistoryAsync(page.Slug);
        Seen = history is [var newest, ..] ? newest.Number : 0;
        var file = pages.FileOf(page.Slug)!.Markdown.Trim();
        Versions =
        [
            .. history.Select(
                (r, at) =>
                    new ShownVersion(
                        $"{r.Number}",
                        $"第{r.Number}版",
                        $"{r.PublishedAt.ShowMinute()}、{r.PublishedBy}。{r.From.ShowDate()}から{StateOf(r)}",
                        TextDifference.Between(
                            at + 1 < history.Count ? history[at + 1].Body ?? file : file,
                            r.Body ?? file
                        ),
                        r.Body is null
                            ? null
                            : $"{IndexModel.Path}/edit/{r.Slug}?version={r.Number}"
                    )
            ),
        ];
        return Page();
    }

    /// <summary>はじめの内容に戻す: one more revision, so that the way on from there stays open.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] int seen)
    {
        if (pages.Find(Slug) is not { } page)
        {
            return NotFound();
        }

        return await publish.PageAsync(page, null, seen)
            ? SeeOther($"{IndexModel.Path}?notice=back")
            : SeeOther($"{IndexModel.Path}/history/{page.Slug}");
    }

    private string StateOf(PageRevision revision) =>
        revision.From > clock.GetUtcNow().DateInJapan() ? "（予定）"
        : revision.Body is null ? "（はじめの内容に戻した）"
        : "";
}
