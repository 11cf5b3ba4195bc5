using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.SignIn;

/// <summary>ログインの画面 as a person uses it.</summary>
internal static class LoginSteps
{
    public const string Wrong = "利用者番号またはパスワードが違います";
    public const string WrongPassword = "ちがうパスワードです";

    public static async Task<TestBrowser> LogInAsync(
        this TestBrowser browser,
        string name,
        string password = Applicant.Password
    )
    {
        await browser.OpenAsync("/login?next=%2Fmy%2Fsecurity");
        return await browser
            .Fill("利用者番号", name)
            .Fill("パスワード", password)
            .PressAsync("ログイン");
    }

    public static bool IsSignedIn(this TestBrowser browser) =>
        browser.Redirects.Contains("303 /my/security");
}
