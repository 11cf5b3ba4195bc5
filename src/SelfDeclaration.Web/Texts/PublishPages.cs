using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Text;
using SelfDeclaration.Texts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Texts;

/// <summary>固定ページと緊急のお知らせを公開する, with what stood before on record.</summary>
public sealed class PublishPages(
    RegistryDb db,
    StaticPages pages,
    TextRecord record,
    SignedIn signedIn,
    TimeProvider clock
)
{
    private DateOnly Today => clock.GetUtcNow().DateInJapan();

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<PageRevision>> HistoryAsync(string slug) =>
        await db
            .PageRevisions.AsNoTracking()
            .Where(r => r.Slug == slug)
            .OrderByDescending(r => r.Number)
            .ToListAsync();

    /// <summary>How many revisions there are: what somebody who edits has seen.</summary>
    public async Task<int> NumberAsync(string slug) =>
        await db.PageRevisions.Where(r => r.Slug == slug).MaxAsync(r => (int?)r.Number) ?? 0;

    /// <param name="page">As it stands.</param>
    /// <param name="input">Passed the check; null: back to the file's text, from today.</param>
    /// <param name="seen">How many revisions there were when this one was begun.</param>
    /// <returns>False when somebody published another one since.</returns>
    public async Task<bool> PageAsync(StaticPage page, TextInput? input, int seen)
    {
        if (await NumberAsync(page.Slug) != seen)
        {
            return false;
        }

        var revision = new PageRevision
        {
            Slug = page.Slug,
            Number = seen + 1,
            From = input is null ? Today : TextInput.Date(input.From)!.Value,
            Title = input is null ? null : TypedText.Name(input.Title),
            Description = input is null ? null : TypedText.Name(input.Description),
            Body = input is null ? null : TypedText.Paragraphs(input.Body),
            PublishedAt = clock.GetUtcNow(),
            PublishedBy = signedIn.Name,
        };
        db.PageRevisions.Add(revision);
        var file = pages.FileOf(page.Slug)!;
        try
        {
            await record.SaveAsync(
                $"ページ {page.Address}",
                $"{revision.From.ShowDate()}から{(input is null ? "、元の内容へ" : null)}",
                TextRecord.Change("題名", page.Title, revision.Title ?? file.Title),
                TextRecord.Change(
                    "説明",
                    page.Description,
                    revision.Description ?? file.Description
                ),
                TextRecord.Change("本文", page.Markdown, revision.Body ?? file.Markdown)
            );
            return true;
        }
        catch (DbUpdateException)
        {
            // The same number was given in the same moment.
            db.ChangeTracker.Clear();
            if (await NumberAsync(page.Slug) == seen)
            {
                throw;
            }

            return false;
        }
    }

    /// <summary>緊急のお知らせを掲示する: in the place of any other.</summary>
    public async Task BannerAsync(BannerInput input)
    {
        var banner = new EmergencyBanner
        {
            Text = TypedText.Name(input.Text),
            Link = BannerRules.ReadLink(input),
            From = BannerRules.Time(input.From)!.Value,
            To = BannerRules.Time(input.To)!.Value,
            PublishedAt = clock.GetUtcNow(),
            PublishedBy = signedIn.Name,
        };
        db.EmergencyBanners.Add(banner);
        await record.SaveAsync(
            "緊急のお知らせ",
            $"{banner.From.ShowMinute()}から{banner.To.ShowMinute()}まで",
            TextRecord.Change("伝えること", null, banner.Text),
            TextRecord.Change("アドレス", null, banner.Link)
        );
    }

    /// <summary>いま終える, or not begin at all.</summary>
    public async Task EndBannerAsync(long key)
    {
        var now = clock.GetUtcNow();
        if (
            await db.EmergencyBanners.SingleOrDefaultAsync(b => b.Key == key && b.To > now) is
            { } banner
        )
        {
            banner.To = now;
            await record.SaveAsync(
                "緊急のお知らせ",
                "終了",
                TextRecord.Change("伝えること", banner.Text, null)
            );
        }
    }
}
