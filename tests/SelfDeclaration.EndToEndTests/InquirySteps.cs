namespace SelfDeclaration.EndToEndTests;

/// <summary>お問い合わせ as a person types one.</summary>
internal static class InquirySteps
{
    public const string Mail = "hanako@example.jp";

    /// <summary>Fills the form that is open, in half a minute.</summary>
    public static async Task FillAsync(BrowserApp app)
    {
        var page = app.Page;
        await page.GetByLabel("メールが届かない").CheckAsync();
        await page.Field("お名前").FillAsync("山田 花子");
        await page.Field("メールアドレス").FillAsync(Mail);
        await page.Field("お問い合わせの内容").FillAsync("確認のメールが届きません");
        app.App.Clock.Advance(TimeSpan.FromSeconds(30));
    }
}
