using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Declare;

/// <summary>使用規約確認</summary>
public sealed class TermsTests
{
    private const string Box = "使用規約を最後の行まで確認しました";
    private const string Agree = "使用規約に同意する";

    [Fact]
    public async Task Nobody_goes_on_without_having_read_to_the_last_line()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/declare/terms");

        await browser.PressAsync(Agree);
        await browser.ReloadAsync();

        Assert.Equal(
            ["使用規約を最後の行まで確認し、確認欄にチェックを入れてください"],
            browser.Errors
        );
        Assert.Equal(browser.Errors[0], browser.FieldError(Box));
        Assert.StartsWith("エラー", browser.Title);
        await browser.OpenAsync("/declare/business/kind");
        Assert.Equal("/declare/terms", browser.Path);

        await browser.Choose(Box).PressAsync(Agree);
        Assert.Equal(["303 /declare/business/kind"], browser.Redirects);
    }

    [Fact]
    public async Task The_declaration_keeps_which_text_was_agreed_to_when_and_where_the_applicant_came_from()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/declare/terms?from=it-subsidy");
        app.Clock.Advance(TimeSpan.FromMinutes(4));
        var agreedAt = app.Clock.GetUtcNow();
        await browser.Choose(Box).PressAsync(Agree);
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        for (var screen = Screen.Kind; screen < Screen.Received; screen++)
        {
            await browser.FillAsync(screen);
        }

        var mail = Assert.Single(await app.MailsToAsync(Applicant.Corporation.Mail));
        await browser.OpenAsync(mail.Link);
        await browser.PressAsync("自己宣言を完了する");

        var declaration = Assert.Single(await app.DeclarationsAsync());
        Assert.Equal("it-subsidy", declaration.Origin);
        Assert.Equal(new DateOnly(2026, 11, 1), declaration.Terms.Version);
        Assert.Equal(agreedAt, declaration.Terms.AgreedAt);
        Assert.Equal(
            Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(
                    await File.ReadAllBytesAsync(TermsFolder.Shipped)
                )
            ),
            declaration.Terms.Hash
        );
    }

    [Theory]
    [InlineData("%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("it%00subsidy")]
    [InlineData("補助金")]
    public async Task An_origin_that_is_no_plain_name_is_forgotten(string from)
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync($"/declare/terms?from={from}");

        Assert.DoesNotContain("<script>alert", browser.Html);
        await browser.Choose(Box).PressAsync(Agree);

        Assert.Equal("/declare/business/kind", browser.Path);
        Assert.Null((await app.DraftAsync()).Answers.Origin);
    }

    [Fact]
    public async Task Opening_the_terms_without_an_origin_later_keeps_the_first_one()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/declare/terms?from=it-subsidy");
        await browser.FillAsync(Screen.Terms);
        await browser.OpenAsync("/declare/terms");
        await browser.FillAsync(Screen.Terms);

        Assert.Equal("it-subsidy", (await app.DraftAsync()).Answers.Origin);
    }

    [Fact]
    public async Task A_revision_in_the_middle_is_shown_with_its_changes_and_asked_about_again()
    {
        using var folder = new TermsFolder();
        await using var app = new TestApp().WithSetting("Terms:Folder", folder.Path);
        var browser = await app.Browse().ReachAsync(Screen.Confirm);

        app.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromHours(1));
        await browser.PressAsync("この内容で自己宣言する");

        Assert.StartsWith("/declare/terms", browser.Path);
        Assert.Contains("使用規約が改定されました", browser.Text());
        Assert.Contains("2026年12月1日（火）の改定", browser.Text());
        Assert.False(browser.IsChecked(Box));
        var changed = Assert.Single(browser.FindAll(".changed"));
        Assert.Contains(TermsFolder.Added, changed.TextContent);
        Assert.Empty(await app.MailsToAsync(Applicant.Corporation.Mail));

        await browser.PressAsync(Agree);
        Assert.Equal(
            ["規約が改定されました。変更点を確認して、もう一度チェックを入れてください"],
            browser.Errors
        );
        await browser.Choose(Box).PressAsync(Agree);
        await browser.OpenAsync("/declare/confirm");

        Assert.Equal("内容確認", browser.Heading);
        Assert.Contains("2026年12月1日（火）版の使用規約", browser.Text());
        Assert.Contains("株式会社情報処理推進", browser.Text());
    }

    [Fact]
    public async Task Consent_to_a_text_that_has_been_replaced_does_not_count()
    {
        using var folder = new TermsFolder();
        await using var app = new TestApp().WithSetting("Terms:Folder", folder.Path);
        var browser = await app.Browse().OpenAsync("/declare/terms");

        app.Clock.Advance(TimeSpan.FromDays(7));
        await browser.Choose(Box).PressAsync(Agree);

        Assert.Contains("画面を開いている間に使用規約が改定されました", browser.Text());
        Assert.Null((await app.DraftAsync()).Answers.Terms);
        Assert.Contains(TermsFolder.Added, browser.Text());
    }

    /// <summary>The shipped terms and a revision of them that begins a week after <see cref="TestApp.Start"/>.</summary>
    private sealed class TermsFolder : IDisposable
    {
        public const string Added = "改定で加わった一文です。";

        public static readonly string Shipped = System.IO.Path.Combine(
            AppContext.BaseDirectory,
            "data",
            "terms",
            "2026-11-01.md"
        );

        public TermsFolder()
        {
            var text = File.ReadAllText(Shipped);
            File.WriteAllText(System.IO.Path.Combine(Path, "2026-11-01.md"), text);
            File.WriteAllText(
                System.IO.Path.Combine(Path, "2026-12-01.md"),
                $"{text.TrimEnd()}\n\n{Added}\n"
            );
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("sd-terms-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
