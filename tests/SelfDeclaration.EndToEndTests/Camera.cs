using Microsoft.Playwright;
using SelfDeclaration.Web.Pages.Support;
using SkiaSharp;

namespace SelfDeclaration.EndToEndTests;

/// <summary>Takes a picture of a page as it stands, for docs/screenshots, and for the site's own manual when that shows it.</summary>
internal static class Camera
{
    /// <param name="page">The page.</param>
    /// <param name="name">Of the file, without its ending.</param>
    /// <param name="from">What of main is to stand at the top; null for the top of the page.</param>
    public static async Task PhotographAsync(IPage page, string name, string? from)
    {
        await page.EvaluateAsync(
            """
            from => {
              document.activeElement?.blur();
              if (from) document.querySelector(`main ${from}`).scrollIntoView();
              else scrollTo(0, 0);
            }
            """,
            from
        );
        await page.Mouse.MoveAsync(0, 0);
        await page.ScreenshotAsync(
            new()
            {
                Path = Path.Combine(Folder("docs", "screenshots"), $"{name}.png"),
                Animations = ScreenshotAnimations.Disabled,
            }
        );
        if (GuideModel.Steps.Any(step => step.Picture?.Name == name))
        {
            await PhotographForGuideAsync(page, name, from ?? (name == "top" ? null : "h1"));
        }
    }

    /// <summary>The same for 操作方法マニュアル: as a desk and as a phone shows it, in few bytes, for a page that has a dozen.</summary>
    private static async Task PhotographForGuideAsync(IPage page, string name, string? from)
    {
        var before = page.ViewportSize!;
        foreach (var size in GuidePicture.Sizes)
        {
            await page.SetViewportSizeAsync(size.Width, size.Height);
            await page.EvaluateAsync(
                "from => from ? document.querySelector(`main ${from}`).scrollIntoView() : scrollTo(0, 0)",
                from
            );
            using var picture = SKBitmap.Decode(
                await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled })
            );
            await using var file = File.Create(
                Path.Combine(
                    Folder("src", "SelfDeclaration.Web", "wwwroot", "img", "guide"),
                    $"{name}{size.Ending}.webp"
                )
            );
            // Letters stay sharp down to here. A phone loads five or six of them at first.
            picture.Encode(file, SKEncodedImageFormat.Webp, quality: 35);
        }

        await page.SetViewportSizeAsync(before.Width, before.Height);
    }

    /// <summary>The card that is shown with a link to the site: its TOP without what is to be pressed.</summary>
    public static async Task PhotographCardAsync(IPage page)
    {
        await page.SetViewportSizeAsync(1200, 630);
        await page.GotoAsync("/");
        await page.EvaluateAsync(
            """
            () => {
              for (const e of document.querySelectorAll('.hd, .skip, .hero .acts, .hero .facts')) e.style.display = 'none';
              document.querySelector('.hero').style.minBlockSize = '630px';
              document.querySelector('.hero').style.display = 'grid';
              document.querySelector('.hero').style.alignItems = 'center';
            }
            """
        );
        await page.ScreenshotAsync(
            new()
            {
                Path = Path.Combine(
                    Folder("src", "SelfDeclaration.Web", "wwwroot", "img"),
                    "card.png"
                ),
            }
        );
        await page.SetViewportSizeAsync(1280, 800);
    }

    private static string Folder(params string[] path)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "SelfDeclaration.slnx")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        return Directory.CreateDirectory(Path.Combine([root, .. path])).FullName;
    }
}
