using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>利用者登録 in a real browser, from the mail to the first login and to the end.</summary>
public sealed class RegisteringTests : BrowserTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [OnRecord(OnRecordAttribute.WithoutScripts, "利用者登録", OnRecordAttribute.ToTheEnd)]
    public async Task Somebody_registers_changes_the_profile_and_logs_in_again(bool javaScript)
    {
        var app = await StartAsync(javaScript);
        var page = app.Page;
        await page.GotoAsync("/register?next=%2Fmy%2Fprofile");
        await page.Field("メールアドレス").FillAsync(Registering.Mail);
        await page.PressAsync("確認のメールを送る");
        await Expect(page.Locator(".note")).ToContainTextAsync("メールを送りました");
        await page.GotoAsync((await app.MailsToAsync(Registering.Mail))[^1].Link);
        await page.PressAsync("登録を続ける");
        await page.ArriveAsync("**/register/profile");
        await page.Field("氏名またはニックネーム").FillAsync(Registering.Name);
        await page.Field("パスワード").FillAsync(Applicant.Password);
        await page.PressAsync("登録する");
        await page.ArriveAsync("**/my/profile");

        await page.Field("診断の結果を統計に利用してよい").CheckAsync();
        await page.PressAsync("保存する");
        await Expect(page.Locator("form.form")).ToContainTextAsync("同意いただいています");
        await page.PressAsync("ログアウト");
        await page.ArriveAsync("**/login?notice=out");
        await page.Field("利用者番号").FillAsync(Registering.Mail);
        await page.Field("パスワード").FillAsync(Applicant.Password);
        await page.PressAsync("ログイン");
        await page.ArriveAsync("**/my");
        await Expect(page.Locator(".lead")).ToContainTextAsync($"{Registering.Name} さん");
    }

    [Fact]
    public async Task A_passkey_logs_in_who_has_declared_nothing()
    {
        var app = await StartAsync();
        var page = app.Page;
        await Authenticator.AddToAsync(app);
        await app.UseSessionAsync(await app.App.MemberAsync());
        await page.GotoAsync("/my/security/passkeys");
        await page.PressAsync("パスキーを登録する");
        await Expect(page.Locator(".devices li")).ToHaveCountAsync(1);
        await page.PressAsync("ログアウト");
        await page.ArriveAsync("**/login?notice=out");

        await page.PressAsync("パスキーでログイン");

        await Expect(page.Locator(".lead")).ToContainTextAsync($"{Registering.Name} さん");
    }
}
