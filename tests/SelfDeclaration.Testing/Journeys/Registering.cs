using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Testing.Browsing;

namespace SelfDeclaration.Testing.Journeys;

/// <summary>利用者登録: people who have declared nothing and keep their results.</summary>
public static class Registering
{
    public const string Mail = "member@example.co.jp";
    public const string Name = "架空 花子";

    /// <summary>Types the address and returns the link of the mail that came.</summary>
    public static async Task<string> AskToRegisterAsync(
        this TestApp app,
        string mail = Mail,
        string address = "/register"
    )
    {
        var browser = await app.Browse().OpenAsync(address);
        await browser.Fill("メールアドレス", mail).PressAsync("確認のメールを送る");
        return (await app.MailsToAsync(mail))[^1].Link;
    }

    /// <summary>The whole registration, as a person does it: ends signed in.</summary>
    public static async Task<TestBrowser> RegisterAsync(
        this TestApp app,
        string mail = Mail,
        string address = "/register",
        bool consents = false
    )
    {
        var browser = await app.Browse().OpenAsync(await app.AskToRegisterAsync(mail, address));
        await browser.PressAsync("登録を続ける");
        browser.Fill("氏名またはニックネーム", Name).Fill("パスワード", Applicant.Password);
        if (consents)
        {
            browser.Choose("診断の結果を統計に利用してよい");
        }

        return await browser.PressAsync("登録する");
    }

    /// <summary>Somebody registered and signed in already, for tests that are about something else.</summary>
    public static Task<TestBrowser> MemberAsync(
        this TestApp app,
        string mail = Mail,
        Action<Profile>? change = null
    ) =>
        app.WithSessionOfAsync(async db =>
        {
            if (await db.AssessmentAccounts.SingleOrDefaultAsync(a => a.Mail == mail) is { } known)
            {
                return known;
            }

            var now = app.Clock.GetUtcNow();
            var account = new AssessmentAccount
            {
                Mail = mail,
                Name = Name,
                CreatedAt = now,
            };
            db.Add(account);
            await db.SaveChangesAsync();
            var profile = new Profile { AccountKey = account.Key, UpdatedAt = now };
            change?.Invoke(profile);
            db.Add(profile);
            await db.SaveChangesAsync();
            return account;
        });
}
