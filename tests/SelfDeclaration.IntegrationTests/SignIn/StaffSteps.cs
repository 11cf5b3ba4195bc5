using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Accounts;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Secretariat.Staff;
using SelfDeclaration.Web.SignIn.SecondFactor;

namespace SelfDeclaration.IntegrationTests.SignIn;

/// <summary>職員のログイン as a person uses it.</summary>
internal static class StaffSteps
{
    public const string Mail = "megumi@example.jp";
    public const string Password = "事務局の長い合言葉2026";
    public static readonly byte[] Key =
    [
        .. Enumerable.Range(1, Totp.KeyBytes).Select(i => (byte)i),
    ];

    /// <summary>As `staff add --password-stdin --totp-secret` leaves it.</summary>
    public static async Task EnrolledAsync(
        this TestApp app,
        StaffRoles roles = StaffRoles.Administration
    )
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var by = (AuditActor.Operator, "staff add");
        var staff = await services
            .GetRequiredService<StaffAccounts>()
            .AddAsync(Mail, "佐藤 恵", roles, by);
        await services
            .GetRequiredService<Enrolment>()
            .WithAppAsync(staff!, Password, Key, app.Code(TimeSpan.FromSeconds(-30)), by);
    }

    public static string Code(this TestApp app, TimeSpan from = default, byte[]? key = null) =>
        Totp.CodeAt(key ?? Key, app.Clock.GetUtcNow() + from);

    public static async Task<TestBrowser> GivePasswordAsync(
        this TestBrowser browser,
        string password = Password,
        string mail = Mail
    )
    {
        await browser.OpenAsync("/secretariat/login?next=%2Fsecretariat%2Fsecurity");
        return await browser
            .Fill("メールアドレス", mail)
            .Fill("パスワード", password)
            .PressAsync("ログイン");
    }

    public static Task<TestBrowser> GiveCodeAsync(this TestBrowser browser, string code) =>
        browser.Fill("6桁の数字", code).PressAsync("確認する");

    /// <summary>The key that an enrolment page shows.</summary>
    public static byte[] ShownKey(this TestBrowser browser) =>
        Base32.Decode(browser.Text("[data-testid=totp-secret]"))!;
}
