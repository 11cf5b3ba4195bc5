using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Text;
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
