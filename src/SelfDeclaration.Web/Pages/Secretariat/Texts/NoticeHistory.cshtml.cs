using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Texts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Pages.Secretariat.Texts;

/// <summary>お知らせの履歴: who changed what, newest first.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class NoticeHistoryModel(RegistryDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Key { get; set; }

    public string Title { get; private set; } = "";
    public IReadOnlyList<ShownVersion> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (
            await db.Notices.AsNoTracking().SingleOrDefaultAsync(n => n.Key == Key)
            is not { } notice
        )
        {
            return NotFound();
        }

        Title = notice.Title;
        var versions = await db
            .NoticeVersions.AsNoTracking()
            .Where(v => v.NoticeKey == Key)
            .OrderBy(v => v.Number)
            .ToListAsync();
        Versions =
        [
            .. versions
                .Select(
                    (v, at) =>
                        new ShownVersion(
                            $"{v.Number}",
                            $"第{v.Number}版",
                            $"{v.At.ShowMinute()}、{v.By}",
                            TextDifference.Between(
                                at == 0 ? "" : TextOf(versions[at - 1]),
                                TextOf(v)
                            ),
                            $"{TextPage.Overview}/notices/{Key}?version={v.Number}"
                        )
                )
                .Reverse(),
        ];
        return Page();
    }

    private static string TextOf(NoticeVersion version) =>
        $"{version.Title}（{version.Kind.Label()}、{version.ShownFrom.ShowDate()}から{(version.ShownTo is { } to ? to.ShowDate() + "まで" : null)}）\n\n{version.Body}";
}
