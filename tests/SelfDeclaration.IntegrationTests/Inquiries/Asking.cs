using System.Text;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;

namespace SelfDeclaration.IntegrationTests.Inquiries;

/// <summary>お問い合わせ as a person sends one, and the mails that come back to the desk.</summary>
internal static class Asking
{
    public const string Mail = "hanako@example.jp";
    public const string Text = "お問い合わせの内容";

    public static async Task<TestBrowser> OpenFormAsync(this TestApp app)
    {
        var visitor = await app.Browse().OpenAsync("/contact");
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        return visitor;
    }

    public static TestBrowser FillInquiry(
        this TestBrowser visitor,
        string text = "番号が届きません"
    )
    {
        return visitor
            .Choose("メールが届かない")
            .Fill("お名前", "山田 花子")
            .Fill("会社・団体の名前", "架空商事株式会社")
            .Fill("メールアドレス", Mail)
            .Fill(Text, text);
    }

    /// <summary>From the form to the number.</summary>
    public static async Task<string> AskAsync(this TestApp app, string text = "番号が届きません")
    {
        var visitor = (await app.OpenFormAsync()).FillInquiry(text);
        await visitor.PressAsync("内容を確かめる");
        await visitor.PressAsync("この内容で送る");
        return visitor.Text(".num");
    }

    public static Task<Inquiry> InquiryAsync(this TestApp app, string number) =>
        app.UseDbAsync(db =>
            db.Inquiries.AsNoTracking()
                .Include(i => i.Entries.OrderBy(e => e.Key))
                .SingleAsync(i => i.Number == number)
        );

    public static async Task<TestBrowser> OpenInquiryAsync(
        this TestBrowser staff,
        TestApp app,
        string number
    ) => await staff.OpenAsync($"/secretariat/inquiries/{(await app.InquiryAsync(number)).Key}");

    /// <summary>Takes mails in as files, as the desk does.</summary>
    public static async Task ImportAsync(
        this TestBrowser staff,
        TestApp app,
        params (string Name, string Text)[] files
    )
    {
        const string Address = "/secretariat/inquiries/mails";
        await staff.OpenAsync(Address);
        using var form = new MultipartFormDataContent();
        var token = staff.Find("form[enctype] input[name=__RequestVerificationToken]")!;
        form.Add(new StringContent(token.GetAttribute("value")!), "__RequestVerificationToken");
        foreach (var (name, text) in files)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", name);
        }

        using var answer = await staff.SendAsync(
            new(HttpMethod.Post, new Uri($"https://localhost{Address}")) { Content = form }
        );
        Assert.Equal(303, (int)answer.StatusCode);
        await staff.OpenAsync(answer.Headers.Location!.OriginalString.Split('#')[0]);
    }

    public static string Reply(
        string body,
        string id = "reply-1@mail.example.jp",
        string? answers = null,
        string subject = "Re: お問い合わせ",
        string from = Mail,
        string headers = "",
        string type = "text/plain"
    ) =>
        $"""
            From: {from}
            To: security-action@example.jp
            Subject: {subject}
            Message-ID: <{id}>
            {(answers is null ? "X-None: 1" : $"In-Reply-To: <{answers}>")}
            {(headers.Length == 0 ? "X-More: 0" : headers)}
            MIME-Version: 1.0
            Content-Type: {type}; charset=utf-8

            {body}
            """.ReplaceLineEndings("\r\n");
}
