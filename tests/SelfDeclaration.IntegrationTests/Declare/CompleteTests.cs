using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Declare;

/// <summary>宣言完了</summary>
public sealed class CompleteTests
{
    private const string Mail = "hanako@example.co.jp";
    private const string UserNumber = "[data-testid=user-number]";

    [Fact]
    public async Task The_numbers_are_shown_for_half_an_hour_in_the_browser_that_finished()
    {
        await using var app = new TestApp();
        var (browser, userNumber, declarationId) = await app.DeclareAsync();
        Assert.Matches("^[1-35-9][0-9]{11}$", userNumber);
        Assert.Matches("^4[0-9]{10}$", declarationId);
        Assert.Contains("no-store", browser.Response.Headers.CacheControl!.ToString());
        Assert.Contains("目安 12月8日（火）まで", browser.Text());
        var seal = browser.Cookies["declared"]!;

        app.Clock.Advance(TimeSpan.FromMinutes(29));
        await browser.ReloadAsync();
        Assert.NotNull(browser.Find(UserNumber));

        // The server does not trust the browser to forget the cookie in time.
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        browser.Cookies.Set("declared", seal);
        await browser.OpenAsync("/declare/complete");
        Assert.Null(browser.Find(UserNumber));
        Assert.DoesNotContain(userNumber, browser.Html);
        browser.Cookies.Clear("declared");
        await browser.OpenAsync("/declare/complete");
        Assert.DoesNotContain(userNumber, browser.Html);
    }

    [Fact]
    public async Task Later_the_window_that_applied_sees_the_last_digits_and_gets_the_rest_by_mail()
    {
        await using var app = new TestApp();
        var applied = await app.Browse().ReachAsync(Screen.Received);
        var phone = await app.Browse().OpenAsync((await app.MailsToAsync(Mail))[0].Link);
        await phone.PressAsync("自己宣言を完了する");
        var numbers = (await app.MailsToAsync(Mail))[1];
        var userNumber = numbers.Number("利用者番号");

        await applied.ReloadAsync();

        Assert.Equal("/declare/complete", applied.Path);
        Assert.DoesNotContain(userNumber, applied.Html.Replace(" ", ""));
        Assert.Contains($"•••• •••• {userNumber[^4..]}", applied.Text());
        await applied.PressAsync("番号をメールで送る");
        Assert.Contains("登録されたメールアドレスに、二つの番号を送りました", applied.Text());
        var again = (await app.MailsToAsync(Mail))[2];
        Assert.Equal("【SECURITY ACTION】一つ星：自己宣言完了のお知らせ", again.Subject);
        Assert.Equal(userNumber, again.Number("利用者番号"));
        Assert.Equal(numbers.Number("自己宣言ID"), again.Number("自己宣言ID"));

        // ① and twice ② went out: two more reach the limit of five.
        await applied.PressAsync("番号をメールで送る");
        await applied.PressAsync("番号をメールで送る");
        await applied.PressAsync("番号をメールで送る");
        Assert.Contains("11時00分から送れるようになります", applied.Text());
        Assert.Equal(5, (await app.MailsToAsync(Mail)).Count);
    }

    [Fact]
    public async Task The_screen_the_mail_and_the_register_name_the_same_numbers()
    {
        await using var app = new TestApp();
        var (browser, userNumber, declarationId) = await app.DeclareAsync();

        var mail = (await app.MailsToAsync(Mail))[1];

        Assert.Equal(userNumber, mail.Number("利用者番号"));
        Assert.Equal(declarationId, mail.Number("自己宣言ID"));
        var declaration = Assert.Single(await app.DeclarationsAsync());
        Assert.Equal(declarationId, declaration.DeclarationId);
        Assert.Equal(DeclarationStatus.Declared, declaration.Status);
        Assert.Null((await app.ApplicationAsync()).Answers);
        await browser.OpenAsync("/declare/business/name");
        Assert.Equal("/declare/complete", browser.Path);
    }

    [Fact]
    public async Task Another_business_can_be_declared_from_the_same_browser()
    {
        await using var app = new TestApp();
        var (browser, userNumber, _) = await app.DeclareAsync();

        await browser.PressAsync("別の事業者の自己宣言を始める");
        Assert.Equal("/declare", browser.Path);
        Assert.DoesNotContain("保存した入力があります", browser.Text());
        await browser.OpenAsync("/declare/complete");
        Assert.Equal("/declare", browser.Path);
        await browser.ReachAsync(Screen.Received, Applicant.SoleProprietor);

        await browser.OpenAsync((await app.MailsToAsync(Mail))[2].Link);
        await browser.PressAsync("自己宣言を完了する");
        Assert.Equal(2, (await app.DeclarationsAsync()).Count);
        Assert.NotEqual(userNumber, browser.Text(UserNumber).Replace(" ", ""));
    }

    [Fact]
    public async Task Where_declarations_count_at_once_the_page_promises_no_waiting()
    {
        await using var app = new TestApp().WithSetting("Declaration:Acceptance", "Immediate");

        var (browser, _, _) = await app.DeclareAsync();

        Assert.Contains("申込みは受理されました", browser.Text());
        Assert.DoesNotContain("1〜2週間", browser.Text());
        var declaration = Assert.Single(await app.DeclarationsAsync());
        Assert.Equal(DeclarationStatus.Accepted, declaration.Status);
        Assert.Equal(TestApp.Start, declaration.AcceptedAt);
    }
}
