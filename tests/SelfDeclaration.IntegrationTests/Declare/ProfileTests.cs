using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Declare;

/// <summary>事業者情報入力 4/4: 業種とパスワード</summary>
public sealed class ProfileTests
{
    private const string Next = "次へ進む";

    [Fact]
    public async Task Every_question_has_its_message()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Profile);

        await browser.PressAsync(Next);

        Assert.Equal(
            [
                "業種（中分類）を選んでください",
                "所属団体（商工団体等）に所属しているかを選んでください",
                "事務局からの情報送付を希望するかを選んでください",
                "パスワードを入力してください",
            ],
            browser.Errors
        );
        Assert.Equal(browser.Errors[1], browser.FieldError("所属団体（商工団体等）"));
        Assert.Equal(browser.Errors[2], browser.FieldError("事務局からの情報送付"));

        await browser.Choose("所属している").PressAsync(Next);
        await browser.ReloadAsync();
        Assert.Equal("所属団体の名称を入力してください", browser.FieldError("所属団体の名称"));
        Assert.True(browser.IsChecked("所属している"));
    }

    [Theory]
    [InlineData("みじかい", "パスワードは12文字以上で入力してください（いまは4文字）")]
    [InlineData("abcabcabcabcabc", "パスワードは5種類以上の文字で入力してください（いまは3種類）")]
    [InlineData(
        "株式会社情報処理推進2026",
        "パスワードに事業者の名前・番号・メールアドレスを使わないでください"
    )]
    [InlineData(
        "abcdefghijklmnop",
        "パスワードが続きの文字（123、abc、qwertyなど）でできています。別の文字にしてください"
    )]
    [InlineData("Password123456", "このパスワードはよく使われています。別の文字にしてください")]
    public async Task A_refused_password_leaves_its_message_and_not_itself(
        string password,
        string message
    )
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Profile);

        await browser
            .Answer(Screen.Profile.AnswersOf(Applicant.Corporation))
            .Fill("パスワード", password)
            .PressAsync(Next);
        await browser.ReloadAsync();

        Assert.Equal([message], browser.Errors);
        Assert.Equal(message, browser.FieldError("パスワード"));
        Assert.Equal("", browser.Value("パスワード"));
        Assert.Null((await app.DraftAsync()).Answers.PasswordHash);
        await browser.PressAsync(Next);
        Assert.Equal([message], browser.Errors);
    }

    [Fact]
    public async Task The_password_itself_is_never_shown_and_never_kept()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Confirm);
        var draft = await app.DraftAsync();

        Assert.DoesNotContain(Applicant.Password, browser.Html);
        Assert.DoesNotContain(draft.Answers.PasswordHash!, browser.Html);
        Assert.DoesNotContain(Applicant.Password, draft.ToString());
        await browser.OpenAsync("/declare/business/profile");
        Assert.DoesNotContain(Applicant.Password, browser.Html);
        Assert.Contains("パスワードは設定済みです", browser.Text());
    }

    [Fact]
    public async Task An_empty_field_keeps_the_password_set_before()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Declaration);
        var before = (await app.DraftAsync()).Answers.PasswordHash;

        await browser.OpenAsync("/declare/business/profile");
        await browser.Select("業種（中分類）", "40").PressAsync(Next);

        Assert.Equal("/declare/declaration", browser.Path);
        Assert.Equal(before, (await app.DraftAsync()).Answers.PasswordHash);
    }

    [Fact]
    public async Task A_password_that_turns_out_to_be_the_mail_address_is_asked_for_again()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Profile);
        await browser
            .Answer(Screen.Profile.AnswersOf(Applicant.Corporation))
            .Fill("パスワード", Applicant.Corporation.Mail)
            .PressAsync(Next);

        await browser.FillAsync(Screen.Declaration);

        Assert.Equal("/declare/business/profile", browser.Path);
        Assert.Equal(
            "パスワードに事業者の名前・番号・メールアドレスを使わないでください",
            browser.FieldError("パスワード")
        );
        await browser.Fill("パスワード", Applicant.Password).PressAsync(Next);
        await browser.PressAsync("入力した内容を確認する");
        Assert.Equal("/declare/confirm", browser.Path);
    }
}
