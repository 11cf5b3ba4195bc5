using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>自己宣言 from the first page to the two numbers, with scripts and without.</summary>
public sealed class DeclareTests : BrowserTest
{
    [Theory]
    [InlineData("法人", 1, true)]
    [InlineData("法人", 1, false)]
    [InlineData("法人", 2, true)]
    [InlineData("法人", 2, false)]
    [InlineData("個人事業主", 1, true)]
    [InlineData("個人事業主", 1, false)]
    [OnRecord(OnRecordAttribute.WithoutScripts, "宣言の手続き", OnRecordAttribute.ToTheEnd)]
    public async Task Everyone_gets_two_numbers(string kind, int stars, bool javaScript)
    {
        var applicant = kind == "法人" ? Applicant.Corporation : Applicant.SoleProprietor;
        applicant = applicant with { Stars = stars };
        var app = await StartAsync(javaScript);
        var page = app.Page;
        await page.GotoAsync("/");
        await page.Locator("main a[href='/declare']").First.ClickAsync();
        await page.Locator("main a[href='/declare/terms']").ClickAsync();

        await app.DeclareAsync(applicant);

        await Expect(page.Locator("h1")).ToHaveTextAsync("宣言完了");
        var userNumber = Digits(await page.GetByTestId("user-number").TextContentAsync());
        var declarationId = Digits(await page.GetByTestId("declaration-id").TextContentAsync());
        Assert.Equal((12, 11), (userNumber.Length, declarationId.Length));
        var star = stars == 1 ? "一つ星" : "二つ星";
        var mails = await app.MailsToAsync(applicant.Mail);
        Assert.Equal(
            [
                $"【SECURITY ACTION】{star}：自己宣言受付確認のお知らせ",
                $"【SECURITY ACTION】{star}：自己宣言完了のお知らせ",
            ],
            mails.Select(m => m.Subject)
        );
        Assert.Equal(userNumber, mails[^1].Number("利用者番号"));
        Assert.Equal(declarationId, mails[^1].Number("自己宣言ID"));
    }

    [Fact]
    public async Task The_code_in_the_mail_does_what_its_link_does()
    {
        var app = await StartAsync();
        await app.Page.ReachAsync(Screen.Received);
        var mails = await app.MailsToAsync(Applicant.Corporation.Mail);

        await app.Page.Field("確認コード").FillAsync(mails[^1].Code);
        await app.Page.PressAsync(Screen.Received.Button());

        await Expect(app.Page.Locator("h1")).ToHaveTextAsync("宣言完了");
        Assert.Equal(
            12,
            Digits(await app.Page.GetByTestId("user-number").TextContentAsync()).Length
        );
    }

    private static string Digits(string? text) => string.Concat(text!.Where(char.IsAsciiDigit));
}
