using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.SignIn;

/// <summary>ログイン of a business.</summary>
public sealed class LoginTests
{
    [Fact]
    public async Task The_number_the_id_or_the_mail_and_the_password_log_in()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();

        foreach (
            var name in (string[])
                [
                    declared.UserNumber,
                    $"{declared.UserNumber[..4]} {declared.UserNumber[4..8]}-{declared.UserNumber[8..]}",
                    declared.DeclarationId,
                    Applicant.Corporation.Mail,
                    "ｈａｎａｋｏ＠ＥＸＡＭＰＬＥ.co.jp",
                ]
        )
        {
            var browser = await app.Browse().LogInAsync(name);
            Assert.True(browser.IsSignedIn(), $"{name}: {browser.Path}");
        }
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_told_the_same()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        await app.UseDbAsync(db =>
            db.Accounts.ExecuteUpdateAsync(a =>
                a.SetProperty(x => x.DisabledAt, (DateTimeOffset?)null)
            )
        );

        foreach (
            var name in (string[])
                [declared.UserNumber, "912345678901", "41234567890", "nobody@example.jp", "山田"]
        )
        {
            var browser = await app.Browse().LogInAsync(name, LoginSteps.WrongPassword);
            Assert.Equal([LoginSteps.Wrong], browser.Errors);
            Assert.StartsWith("エラー（1件）：", browser.Title, StringComparison.Ordinal);
            Assert.Equal(name, browser.Value("利用者番号"));
            Assert.Equal("", browser.Value("パスワード"));
        }
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/login");

        await browser.PressAsync("ログイン");

        Assert.Equal(
            ["利用者番号を入力してください", "パスワードを入力してください"],
            browser.Errors
        );
    }

    [Fact]
    public async Task Of_several_declarations_with_one_mail_the_password_decides()
    {
        await using var app = new TestApp();
        var first = await app.DeclareAsync();
        var second = await app.DeclareAsync(
            Applicant.SoleProprietor with
            {
                Phone = "03-9876-5432",
            }
        );
        await app.UseDbAsync(async db =>
        {
            var account = await db.BusinessAccounts.SingleAsync(a =>
                a.UserNumber == first.UserNumber
            );
            account.PasswordHash = await app.UseAsync<Web.Security.Passwords, string>(p =>
                Task.FromResult(p.Hash("べつのパスワードです2026"))
            );
            await db.SaveChangesAsync();
        });

        await app.Browse().LogInAsync(Applicant.Corporation.Mail, "べつのパスワードです2026");
        await app.Browse().LogInAsync(Applicant.Corporation.Mail);

        var numbers = await app.UseDbAsync(db =>
            db.Sessions.OrderBy(s => s.StartedAt)
                .ThenBy(s => s.AccountKey)
                .Select(s => ((Accounts.BusinessAccount)s.Account).UserNumber)
                .ToListAsync()
        );
        Assert.Equal([first.UserNumber, second.UserNumber], numbers);
    }

    [Fact]
    public async Task Next_leads_only_within_the_site()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        foreach (var elsewhere in (string[])["https://evil.example/", "//evil.example", "/\\evil"])
        {
            var browser = await app.Browse()
                .OpenAsync($"/login?next={Uri.EscapeDataString(elsewhere)}");
            await browser
                .Fill("利用者番号", declared.UserNumber)
                .Fill("パスワード", Applicant.Password)
                .PressAsync("ログイン");
            Assert.Equal("303 /my", browser.Redirects[0]);
        }
    }

    [Fact]
    public async Task A_page_of_ones_own_asks_for_the_login_and_is_opened_after_it()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var browser = await app.Browse().OpenAsync("/my/security/passkeys");
        Assert.StartsWith("/login?next=", browser.Path, StringComparison.Ordinal);

        await browser
            .Fill("利用者番号", declared.UserNumber)
            .Fill("パスワード", Applicant.Password)
            .PressAsync("ログイン");

        Assert.Equal("/my/security/passkeys", browser.Path);
    }

    [Fact]
    public async Task Logging_out_ends_the_session_for_good()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var browser = await app.Browse().LogInAsync(declared.UserNumber);
        var copy = browser.Cookies["session"]!;

        await browser.PressAsync("ログアウト");

        Assert.Contains("ログアウトしました", browser.Text());
        browser.Cookies.Set("session", copy);
        await browser.OpenAsync("/my/security");
        Assert.StartsWith("/login", browser.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_device_is_told_by_mail_once()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var before = (await app.MailsToAsync(Applicant.Corporation.Mail)).Count;
        var browser = await app.Browse().LogInAsync(declared.UserNumber);
        await browser.PressAsync("ログアウト");
        await browser.LogInAsync(declared.UserNumber);

        var mails = (await app.MailsToAsync(Applicant.Corporation.Mail)).Skip(before).ToList();

        Assert.Equal(
            "【SECURITY ACTION】新しい端末からログインがありました",
            Assert.Single(mails).Subject
        );
        Assert.Contains("2026年11月24日", mails[0].Text);
        Assert.DoesNotContain(declared.UserNumber, mails[0].Text);
    }
}
