using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Testing;
using SelfDeclaration.Web.Audit;

namespace SelfDeclaration.IntegrationTests.My;

/// <summary>担当者変更 by whoever is signed in.</summary>
public sealed class ContactPersonTests
{
    internal const string MailBefore = MyTestExtensions.Mail;
    internal const string NewMail = "jiro@example.co.jp";
    internal const string Confirm = "【SECURITY ACTION】このメールアドレスの確認";
    internal const string Changed = "【SECURITY ACTION】担当者の変更のお知らせ";

    [Fact]
    public async Task Signed_in_it_changes_at_once_both_addresses_hear_of_it_and_the_new_one_confirms()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();
        await browser.OpenAsync("/my/contact-person");

        await browser
            .Fill("担当者名", "鈴木 次郎")
            .Fill("担当者メールアドレス", NewMail)
            .PressAsync("担当者を変更する");

        Assert.Equal("/my?notice=contact", browser.Path);
        Assert.Contains("新しいメールアドレスの確認がまだです", browser.Text());
        var persons = (await app.DeclarationAsync()).ContactPersons;
        Assert.Equal(
            [(MailBefore, app.Clock.GetUtcNow()), (NewMail, null)],
            persons.Select(p => (p.Mail, p.To))
        );
        var told = await app.LastMailAsync();
        Assert.Equal(Changed, told.Subject);
        Assert.Contains($"{MailBefore} → {NewMail}", told.Text);
        var mails = await app.MailsToAsync(NewMail);
        Assert.Equal([Changed, Confirm], mails.Select(m => m.Subject));
        await app.Browse().OpenAsync(mails[1].Link);
        await browser.OpenAsync("/my");
        Assert.Contains("確認がまだです", browser.Text());

        var reader = await app.Browse().OpenAsync(mails[1].Link);
        await reader.PressAsync("このアドレスで受け取る");

        Assert.Contains("メールアドレスを確認しました", reader.Text());
        await browser.OpenAsync("/my");
        Assert.DoesNotContain("確認がまだです", browser.Text());
        Assert.Single(await app.AuditAsync(AuditAction.ContactPersonChanged));
    }

    [Fact]
    public async Task A_likely_slip_is_asked_about_and_may_be_kept()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();
        await browser.OpenAsync("/my/contact-person");
        await browser.Fill("担当者メールアドレス", "jiro@gmial.com").PressAsync("担当者を変更する");
        Assert.Contains(
            "jiro@gmail.com ではありませんか",
            browser.FieldError("担当者メールアドレス")
        );

        await browser.PressAsync("jiro@gmail.com に直す");

        Assert.Equal("jiro@gmail.com", (await app.DeclarationAsync()).ContactPersons[^1].Mail);
    }
}
