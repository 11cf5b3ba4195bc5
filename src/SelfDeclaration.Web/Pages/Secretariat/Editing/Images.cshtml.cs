using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Texts;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Pages.Secretariat.Editing;

/// <summary>画像を加える: drawn anew, with words for whoever does not see it.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class ImagesModel(
    RegistryDb db,
    TextImages images,
    IOptions<TextImageSettings> settings
) : FormPage
{
    private const string Here = IndexModel.Path + "/images";
    private const int Shown = 20;

    // Nobody turns so many; and nobody's number may be too large to count with.
    private const int MostPages = 10_000;

    public Field Upload =>
        PageRules.Image with
        {
            Hint =
                $"PNG、JPEG、WebPで、{settings.Value.UploadKilobytes}KBまでです。撮影した場所などの情報は取り除きます",
        };

    public string? Said =>
        Request.Query.ContainsKey("added") ? "画像を加えました。下の書き方を本文に写して使います。"
        : Request.Query.ContainsKey("removed") ? "画像を消しました。"
        : null;
    public string? Alt { get; private set; }

    /// <summary>Newest first, without their content.</summary>
    public IReadOnlyList<StoredImage> Images { get; private set; } = [];

    /// <summary>From 1 on.</summary>
    [BindProperty(SupportsGet = true, Name = "number")]
    public int Number { get; set; } = 1;

    public bool HasMore { get; private set; }

    public static string PageAt(int number) => number == 1 ? Here : $"{Here}?number={number}";

    public async Task OnGetAsync()
    {
        Alt = await RecallAsync<string>();
        Number = Math.Clamp(Number, 1, MostPages);
        List<StoredImage> found = await db
            .TextImages.AsNoTracking()
            .OrderByDescending(i => i.UploadedAt)
            .ThenBy(i => i.Hash)
            .Skip((Number - 1) * Shown)
            .Take(Shown + 1)
            .Select(i => new StoredImage
            {
                Hash = i.Hash,
                Width = i.Width,
                Height = i.Height,
                Alt = i.Alt,
                Content = Array.Empty<byte>(),
                UploadedAt = i.UploadedAt,
                UploadedBy = i.UploadedBy,
            })
            .ToListAsync();
        (Images, HasMore) = ([.. found.Take(Shown)], found.Count > Shown);
    }

    /// <summary>画像を消す: what a page, notice or material shows or will show stays.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(
        [FromForm] string? hash,
        CancellationToken stop
    ) =>
        await images.RemoveAsync(hash, stop) is not { } used
            ? SeeOther($"{Here}?removed={hash}")
            : await AgainAsync(
                "",
                new FieldError(
                    $"i-{hash}",
                    $"この画像は{used}。先に、そこから画像を外して公開してください"
                )
            );

    public async Task<IActionResult> OnPostAsync(
        IFormFile? file,
        [FromForm] string? alt,
        CancellationToken stop
    )
    {
        List<FieldError> errors = [];
        if (file is not { Length: > 0 })
        {
            errors.Add(new(Upload.Name, $"{Upload.Label}を選んでください"));
        }
        else if (file.Length > settings.Value.UploadKilobytes * 1024L)
        {
            errors.Add(
                new(
                    Upload.Name,
                    $"{Upload.Label}は{settings.Value.UploadKilobytes}KBまでです（いまは{file.Length / 1024}KB）。小さくして選び直してください"
                )
            );
        }

        if (PageRules.CheckAlt(alt) is { } altError)
        {
            errors.Add(altError);
        }

        if (errors is [] && await images.AddAsync(file!, alt!, stop) is { } hash)
        {
            return SeeOther($"{Here}?added={hash}");
        }

        if (errors is [])
        {
            errors.Add(
                new(
                    Upload.Name,
                    $"{Upload.Label}を読み取れませんでした。PNG、JPEG、WebPの画像を選び直してください"
                )
            );
        }

        return await AgainAsync(alt ?? "", errors);
    }
}
