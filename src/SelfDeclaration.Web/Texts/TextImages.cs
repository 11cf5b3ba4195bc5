using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Texts;

/// <summary>文書の画像: kept in the database, so that every copy of the site and every backup has them.</summary>
public sealed class TextImages(
    RegistryDb db,
    AuditLog audit,
    SignedIn signedIn,
    IOptions<TextImageSettings> settings,
    TimeProvider clock
)
{
    /// <returns>Null when the file is no picture we can draw.</returns>
    public async Task<string?> AddAsync(IFormFile file, string alt, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, stop);
        if (DrawImage.Again(bytes.ToArray(), settings.Value) is not var (webp, width, height))
        {
            return null;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(webp))[..32];
        if (!await db.TextImages.AnyAsync(i => i.Hash == hash, stop))
        {
            db.TextImages.Add(
                new()
                {
                    Hash = hash,
                    Width = width,
                    Height = height,
                    Alt = TypedText.Name(alt),
                    Content = webp,
                    UploadedAt = clock.GetUtcNow(),
                    UploadedBy = signedIn.Name,
                }
            );
            audit.Note(AuditAction.TextPublished, "画像", new(TypedText.Name(alt), []));
            await audit.SaveAsync();
        }

        return hash;
    }

    /// <summary>Where a picture stands now or will stand: its words in a sentence, the shown and the scheduled alike.</summary>
    public async Task<IReadOnlyList<string>> UsesAsync(string hash, CancellationToken stop)
    {
        var (mark, today) = (TextImage.Folder + hash, clock.GetUtcNow().DateInJapan());
        // Of a page the version in force and those to come; older ones are history.
        var pages = await db
            .PageRevisions.Where(r =>
                r.Body!.Contains(mark)
                && !db.PageRevisions.Any(s =>
                    s.Slug == r.Slug
                    && s.From <= today
                    && (s.From > r.From || (s.From == r.From && s.Number > r.Number))
                )
            )
            .Select(r => r.Title!)
            .Distinct()
            .ToListAsync(stop);
        var notices = await db
            .Notices.Where(n => n.Body.Contains(mark) && (n.ShownTo == null || n.ShownTo >= today))
            .Select(n => n.Title)
            .ToListAsync(stop);
        var materials = await db
            .Materials.Where(m => m.Body.Contains(mark))
            .Select(m => m.Title)
            .ToListAsync(stop);
        // Every version of the terms stays readable for who agreed to it.
        var terms = await db.TermsRevisions.AnyAsync(r => r.Text.Contains(mark), stop);
        return
        [
            .. pages.Select(t => $"ページ「{t}」"),
            .. notices.Select(t => $"お知らせ「{t}」"),
            .. materials.Select(t => $"資料「{t}」"),
            .. terms ? (string[])["使用規約"] : [],
        ];
    }

    /// <summary>Says which picture of a text is not there: an older version may name one that was removed.</summary>
    public async Task<IEnumerable<FieldError>> CheckAsync(
        Field field,
        string? markdown,
        CancellationToken stop
    )
    {
        var named = TextImage.HashesIn(markdown ?? "");
        var there = await db
            .TextImages.Where(i => named.Contains(i.Hash))
            .Select(i => i.Hash)
            .ToListAsync(stop);
        return named.Except(there).FirstOrDefault() is { } gone
            ?
            [
                new FieldError(
                    field.Name,
                    $"{field.Label}の画像 {TextImage.Folder}{gone[..8]}… は消されています。本文から外すか、画像を加え直してください"
                ),
            ]
            : [];
    }

    /// <summary>画像を消す, on record.</summary>
    /// <returns>Null when it is gone; else where it is used.</returns>
    public async Task<string?> RemoveAsync(string? hash, CancellationToken stop)
    {
        if (await db.TextImages.SingleOrDefaultAsync(i => i.Hash == hash, stop) is not { } image)
        {
            return null;
        }

        if (await UsesAsync(image.Hash, stop) is [_, ..] uses)
        {
            return $"{string.Join("、", uses)}で使っています";
        }

        db.TextImages.Remove(image);
        audit.Note(AuditAction.TextImageRemoved, "画像", new(image.Alt, []));
        await audit.SaveAsync();
        return null;
    }

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(
            TextImage.Folder + "{name}",
            async (string name, RegistryDb db, HttpResponse response, CancellationToken stop) =>
            {
                if (TextImage.SizeIn(TextImage.Folder + name) is not var (width, height))
                {
                    return Results.NotFound();
                }

                var hash = name[..32];
                var content = await db
                    .TextImages.Where(i => i.Hash == hash && i.Width == width && i.Height == height)
                    .Select(i => i.Content)
                    .SingleOrDefaultAsync(stop);
                if (content is null)
                {
                    return Results.NotFound();
                }

                // Its address is its content.
                response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Results.Bytes(content, "image/webp");
            }
        );
}
