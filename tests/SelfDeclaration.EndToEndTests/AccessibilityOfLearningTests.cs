using SelfDeclaration.Accounts;
using SelfDeclaration.Learning;
using SelfDeclaration.Testing.Journeys;
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
        await page.Locator(".found-list a").ClickAsync();
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
}
