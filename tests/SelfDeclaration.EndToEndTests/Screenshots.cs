using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Pages.Support;
using SkiaSharp;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>画面の写真: no test but the pictures of docs/screenshots and 操作方法マニュアル and the card of links, taken by ./screenshots.</summary>
public sealed class Screenshots : BrowserTest
{
    private static readonly Applicant s_applicant = Applicant.Corporation with
    {
        CorporateNumber = "1999901000007",
        Name = "株式会社架空青葉不動産",
        NameKana = "カクウアオバフドウサン",
        PostalCode = "530-0001",
        Prefecture = "大阪府",
        CityAndTown = "大阪市北区梅田",
        StreetNumber = "架空999番地1",
        Phone = "06-1234-5678",
        Industry = "68",
        ContactName = "青葉 みどり",
        Mail = "midori@example.co.jp",
    };

    [OnDemand]
    public async Task Take()
    {
        var app = await StartAsync(
            prepare: a =>
                a.WithSetting("environment", "Development").WithSetting("Demo:Businesses", "200"),
            window: w => w.ViewportSize = new() { Width = 1280, Height = 800 }
        );
        var page = app.Page;
        await PhotographCardAsync(page);
        await page.GotoAsync("/");
        await TakeAsync("top");
        await page.GotoAsync("/declare");
        await TakeAsync("start");
        await page.GotoAsync("/declare/terms");
        await TakeAsync("terms");
        await page.FillAsync(Screen.Terms);

        await page.ArriveAsync("**/kind");
        await page.AnswerAsync(Screen.Kind.AnswersOf(s_applicant));
        await TakeAsync("kind");
        await page.FillAsync(Screen.Kind);

        await page.ArriveAsync("**/name");
        await page.Field("法人番号").FillAsync(s_applicant.CorporateNumber);
        await page.PressAsync("事業者検索");
        await Expect(page.Locator("#corporation")).ToContainTextAsync(s_applicant.Name);
        await TakeAsync("name", ".form");
        await page.SetViewportSizeAsync(320, 640);
        await TakeAsync("name-320", ".form");
        await page.SetViewportSizeAsync(1280, 800);
        await page.Field("法人番号").FillAsync(s_applicant.CorporateNumber[..12]);
        await page.PressAsync(Screen.Name.Button());
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await TakeAsync("name-error");
        await page.FillAsync(Screen.Name, s_applicant);

        await page.ArriveAsync("**/address*");
        await page.AnswerAsync(Screen.Address.AnswersOf(s_applicant));
        await TakeAsync("address", "h1");
        await page.FillAsync(Screen.Address, s_applicant);

        await page.ArriveAsync("**/profile");
        await page.AnswerAsync(Screen.Profile.AnswersOf(s_applicant));
        await TakeAsync("profile", "h1");
        await page.FillAsync(Screen.Profile, s_applicant);

        await page.ArriveAsync("**/declaration");
        await page.AnswerAsync(Screen.Declaration.AnswersOf(s_applicant));
        await TakeAsync("declaration", "h1");
        await page.FillAsync(Screen.Declaration, s_applicant);

        await page.ArriveAsync("**/confirm");
        await TakeAsync("confirm", "h1");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await TakeAsync("confirm-dark", "h1");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Null });
        await page.FillAsync(Screen.Confirm);

        await page.ArriveAsync("**/received");
        await TakeAsync("received");
        await app.MailsToAsync(s_applicant.Mail);
        await page.GotoAsync("/dev/mailbox");
        await page.Locator("main table a").First.ClickAsync();
        await Expect(page.FrameLocator("iframe").Locator("a").First).ToBeVisibleAsync();
        await TakeAsync("mailbox");
        await app.OpenMailAsync(s_applicant);
        await TakeAsync("verify");
        await app.CompleteAsync();
        await TakeAsync("complete");

        await PhotographDeskAsync(app);
        await PhotographBusinessAsync(app);

        Task TakeAsync(string name, string? from = null) => PhotographAsync(page, name, from);
    }

    private static async Task PhotographDeskAsync(BrowserApp app)
    {
        var page = app.Page;
        await app.EnterDeskAsync();
        await page.GotoAsync("/secretariat");
        await PhotographAsync(page, "desk", null);
        await page.Locator("main tbody th a").First.ClickAsync();
        await PhotographAsync(page, "desk-case", null);
    }

    private static async Task PhotographBusinessAsync(BrowserApp app)
    {
        var page = app.Page;
        var number = await app.App.UseDbAsync(db =>
            db.BusinessAccounts.Where(a => a.Business.Name == s_applicant.Name)
                .OrderByDescending(a => a.Key)
                .Select(a => a.UserNumber)
                .FirstAsync()
        );
        var id = await app.App.UseDbAsync(db =>
            db.Declarations.Where(d => d.Business.Name == s_applicant.Name)
                .OrderByDescending(d => d.Key)
                .Select(d => d.DeclarationId)
                .FirstAsync()
        );
        var declared = new Declared(app.App.Browse(), number, id);
        await app.App.AcceptAsync(declared);
        await app.UseSessionAsync(await app.App.SignedInAsync(declared));
        await app.App.FollowAsync();
        foreach (
            var (name, address) in ((string, string)[])
                [
                    ("my", "/my"),
                    ("logo", "/my/logo"),
                    ("paper", "/my/paper"),
                    ("search", "/businesses?q=カクウ"),
                    ("login", "/login"),
                ]
        )
        {
            await page.GotoAsync(address);
            await PhotographAsync(page, name, null);
        }
    }

    private static async Task PhotographAsync(IPage page, string name, string? from)
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
            await PhotographForGuideAsync(page, name, from);
        }
    }

    /// <summary>The same for 操作方法マニュアル: smaller in every way, for a page that has a dozen.</summary>
    private static async Task PhotographForGuideAsync(IPage page, string name, string? from)
    {
        var before = page.ViewportSize!;
        await page.SetViewportSizeAsync(GuidePicture.Width, GuidePicture.Height);
        await page.EvaluateAsync(
            "from => from ? document.querySelector(`main ${from}`).scrollIntoView() : scrollTo(0, 0)",
            from
        );
        using var picture = SKBitmap.Decode(
            await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled })
        );
        await page.SetViewportSizeAsync(before.Width, before.Height);
        await using var file = File.Create(
            Path.Combine(
                Folder("src", "SelfDeclaration.Web", "wwwroot", "img", "guide"),
                $"{name}.webp"
            )
        );
        // Letters stay sharp down to here; a picture is 15 to 25 KB.
        picture.Encode(file, SKEncodedImageFormat.Webp, quality: 45);
    }

    /// <summary>The card that is shown with a link to the site: its TOP without what is to be pressed.</summary>
    private static async Task PhotographCardAsync(IPage page)
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
