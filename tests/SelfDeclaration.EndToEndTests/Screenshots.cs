using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SelfDeclaration.Testing.Journeys;
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
        await Camera.PhotographCardAsync(page);
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

        Task TakeAsync(string name, string? from = null) =>
            Camera.PhotographAsync(page, name, from);
    }

    private static async Task PhotographDeskAsync(BrowserApp app)
    {
        var page = app.Page;
        await app.EnterDeskAsync();
        await page.GotoAsync("/secretariat");
        await Camera.PhotographAsync(page, "desk", null);
        await page.Locator("main tbody th a").First.ClickAsync();
        await Camera.PhotographAsync(page, "desk-case", null);
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
            await Camera.PhotographAsync(page, name, null);
        }
    }
}
