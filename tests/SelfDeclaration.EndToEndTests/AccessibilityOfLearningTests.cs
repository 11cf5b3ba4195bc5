using SelfDeclaration.Accounts;
using SelfDeclaration.Learning;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Experts;
using SelfDeclaration.Web.Learning;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>学ぶ・探す: themes, materials, and what the desk does with them.</summary>
public sealed class AccessibilityOfLearningTests : LookTest
{
    [Fact]
    [LooksAt("/learning", "/learning/{theme}", "/learning/record")]
    public async Task Learning()
    {
        var app = await StartAsync();
        var page = app.Page;
        await LookAtAsync(page, "/learning", "learning, not begun");
        await page.GotoAsync("/learning/passwords");
        await page.PressAsync("答え合わせをする");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "theme, refused");
        var library = (LessonLibrary)app.App.Services.GetService(typeof(LessonLibrary))!;
        var theme = library.Current(new(2026, 11, 24)).Find("passwords")!;
        foreach (var (index, question) in theme.Questions.Index())
        {
            await page.Locator(
                    $"input[name={LessonAnswers.NameOf(index)}][value='{question.Right}']"
                )
                .CheckAsync();
        }

        await page.PressAsync("答え合わせをする");
        await Expect(page.Locator("#result")).ToBeVisibleAsync();
        await LookAsync(page, "theme, finished");
        await LookAtAsync(page, "/learning/record", "record");
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt(
        "/materials",
        "/materials/{key:long}",
        "/secretariat/materials",
        "/secretariat/materials/edit/{key:long?}"
    )]
    public async Task Materials()
    {
        var app = await StartAsync(prepare: a => a.WithSetting("Materials:FillOnStart", "true"));
        var page = app.Page;
        await LookAtAsync(page, "/materials?q=学ぶ&role=owner&sort=popular", "materials");
        await LookAtAsync(page, "/materials?q=ありません", "materials, nothing found");
        await page.GotoAsync("/materials?q=JPCERT");
        await page.Locator(".found-list a").First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("JPCERT コーディネーションセンター");
        await LookAsync(page, "material");
        await app.UseSessionAsync(await app.App.StaffAsync(StaffRoles.Administration));
        await LookAtAsync(page, "/secretariat/materials", "materials of the desk");
        await page.GotoAsync("/secretariat/materials/edit/1");
        await page.PressAsync("見た目を確かめる");
        await Expect(page.Locator("#preview")).ToBeVisibleAsync();
        await LookAsync(page, "material of the desk, preview");
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt(
        "/experts",
        "/experts/{key}",
        "/experts/{key}/contact",
        "/experts/register",
        "/experts/edit",
        "/secretariat/experts",
        "/secretariat/experts/{key}",
        "/secretariat/experts/{key}/correct"
    )]
    public async Task Experts()
    {
        var app = await StartAsync();
        var page = app.Page;
        await app.App.UseDbAsync(db =>
            FictionalExperts.FillAsync(
                db,
                app.App.Clock.GetUtcNow(),
                12,
                TestContext.Current.CancellationToken
            )
        );
        await LookAtAsync(page, "/experts?topic=assessment", "experts");
        await page.Locator(".found-list a").First.ClickAsync();
        await Expect(page.Locator("h2").First).ToHaveTextAsync("自己紹介");
        await LookAsync(page, "expert");
        await page.GotoAsync(new Uri(page.Url).AbsolutePath + "/contact");
        await page.PressAsync("送る内容を確かめる");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "contact, refused");

        await LookAtAsync(page, "/experts/register", "register");
        await page.Field("メールアドレス").FillAsync("expert1@example.jp");
        await page.PressAsync("リンクを受け取る");
        await Expect(page.Locator("h1")).ToHaveTextAsync("メールを送りました");
        var mail = (await app.MailsToAsync("expert1@example.jp"))[^1];
        await page.GotoAsync(mail.Link);
        await page.PressAsync("この内容で掲載を申し込む");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "edit, refused");
        await page.Locator("[name='Input.Agreed']").CheckAsync();
        await page.PressAsync("この内容で掲載を申し込む");
        await Expect(page.Locator("h1")).ToHaveTextAsync("掲載の申込みを受け付けました");

        await app.UseSessionAsync(await app.App.StaffAsync());
        await LookAtAsync(page, "/secretariat/experts", "experts of the desk");
        await page.Locator("tbody a").ClickAsync();
        await Expect(page.Locator("h2").First).ToHaveTextAsync("届いた変更");
        await LookAsync(page, "expert of the desk");
        await page.GetByText("事務局で内容を直す").ClickAsync();
        await page.PressAsync("見た目を確かめる");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "expert corrected by the desk, refused");
        await page.Locator("[name='Input.Reason']").FillAsync("お名前の誤字を直しました");
        await page.PressAsync("見た目を確かめる");
        await Expect(page.Locator("#preview")).ToBeVisibleAsync();
        await LookAsync(page, "expert corrected by the desk, preview");
        ExpectAllWereSeen();
    }
}
