using System.Text;
using Microsoft.Playwright;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>お問い合わせ from the question to the reply in its thread, without scripts.</summary>
public sealed class InquiryTests : BrowserTest
{
    [Fact]
    [OnRecord(OnRecordAttribute.WithoutScripts, "お問い合わせ", OnRecordAttribute.ToTheEnd)]
    public async Task A_visitor_asks_a_clerk_answers_and_the_reply_stands_below_the_answer()
    {
        var app = await StartAsync(javaScript: false);
        var page = app.Page;
        await page.GotoAsync("/contact");
        await InquirySteps.FillAsync(app);
        await page.PressAsync("内容を確かめる");
        await page.ArriveAsync("**/contact/confirm**");
        await page.PressAsync("この内容で送る");
        await page.ArriveAsync("**/contact/done**");
        var number = (await page.Locator(".num").InnerTextAsync()).Trim();

        await app.UseSessionAsync(await app.App.StaffAsync());
        await page.GotoAsync("/secretariat/inquiries");
        await page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "回答を書く" }).ClickAsync();
        await page.Field("ひな形").SelectOptionAsync("確認メールが届かない");
        await page.PressAsync("ひな形を本文に入れる");
        await page.ArriveAsync("**form=*#Text");
        await page.PressAsync("メールの文面を確かめる");
        await page.ArriveAsync("**#preview");
        await Expect(page.Locator("#preview")).ToContainTextAsync("迷惑メールのフォルダ");
        await page.PressAsync("この内容で回答を送る");
        await page.ArriveAsync("**notice=answered");
        var answer = (await app.App.MailsToAsync(InquirySteps.Mail))[^1];
        Assert.Contains(number, answer.Subject);

        await page.GotoAsync("/secretariat/inquiries/mails");
        await page.Field("返信のメール")
            .SetInputFilesAsync([
                new FilePayload
                {
                    Name = "reply.eml",
                    MimeType = "message/rfc822",
                    Buffer = Encoding.UTF8.GetBytes(
                        $"From: {InquirySteps.Mail}\r\nSubject: Re: x\r\nMessage-ID: <r@example.jp>\r\nIn-Reply-To: <{answer.Message.MessageId}>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>届きました。<b>ありがとう</b></p>"
                    ),
                },
            ]);
        await page.PressAsync("取り込む");
        await page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await page.ArriveAsync("**/secretariat/inquiries/*");

        await Expect(page.Locator("section.box").Filter(new() { HasText = "届いたメール" }))
            .ToContainTextAsync("届きました。ありがとう");
        await Expect(page.Locator("main .tag").First).ToHaveTextAsync("新着");
        await page.PressAsync("完了にする");
        await page.ArriveAsync("**notice=closed");
        await Expect(page.Locator("main .tag").First).ToHaveTextAsync("完了");
    }
}
