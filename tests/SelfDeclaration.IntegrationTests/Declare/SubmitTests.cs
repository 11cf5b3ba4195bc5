using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Declare;

/// <summary>この内容で自己宣言する</summary>
public sealed class SubmitTests
{
    private const string Submit = "この内容で自己宣言する";

    [Theory]
    [InlineData(1, "一つ星")]
    [InlineData(2, "二つ星")]
    public async Task The_mail_has_one_link_one_code_and_no_other_data_than_the_addressee(
        int stars,
        string star
    )
    {
        await using var app = new TestApp();
        var browser = await app.Browse()
            .ReachAsync(Screen.Received, Applicant.Corporation with { Stars = stars });

        var mail = Assert.Single(await app.MailsToAsync(Applicant.Corporation.Mail));

        Assert.Equal($"【SECURITY ACTION】{star}：自己宣言受付確認のお知らせ", mail.Subject);
        Assert.Contains("2026年11月27日（金）10時00分", mail.Text);
        foreach (var part in (string[])[mail.Text, mail.Html])
        {
            Assert.Contains("株式会社情報処理推進", part);
            Assert.Contains("山田 花子", part);
            Assert.Contains(mail.Link, part);
            Assert.Contains(mail.Code, part);
            Assert.DoesNotContain("7123456789012", part);
            Assert.DoesNotContain("本駒込", part);
            Assert.DoesNotContain("0312345678", part);
        }

        Assert.Equal("auto-generated", mail.Message.Headers["Auto-Submitted"]);
        Assert.Matches("^SA-20261124-[0-9A-Z]{6}$", browser.Text("[data-testid=receipt-number]"));
        Assert.DoesNotContain(mail.Code, browser.Html);
        Assert.DoesNotContain(mail.Link, browser.Html);
    }

    [Fact]
    public async Task Two_presses_at_the_same_time_submit_once()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Confirm);

        await browser.PressTwiceAsync(Submit);

        Assert.Equal("受付確認", browser.Heading);
        Assert.Equal(1, await app.UseDbAsync(db => db.Applications.CountAsync()));
        Assert.Single(await app.MailsToAsync(Applicant.Corporation.Mail));
    }

    [Fact]
    public async Task The_same_form_sent_again_later_submits_once()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Confirm);
        var stale = await browser.NewTab().OpenAsync("/declare/confirm");

        await browser.PressAsync(Submit);
        await stale.PressAsync(Submit);

        Assert.Equal("受付確認", stale.Heading);
        Assert.Equal(1, await app.UseDbAsync(db => db.Applications.CountAsync()));
        Assert.Single(await app.MailsToAsync(Applicant.Corporation.Mail));
    }

    [Fact]
    public async Task Every_page_of_the_form_leads_to_the_receipt_afterwards()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Declaration);
        var stale = await browser.NewTab().OpenAsync("/declare/business/name");
        await browser.FillAsync(Screen.Declaration);
        await browser.PressAsync(Submit);

        foreach (
            var page in (string[])
                [
                    "terms",
                    "business/kind",
                    "business/name",
                    "business/address",
                    "business/profile",
                    "declaration",
                    "confirm",
                ]
        )
        {
            await browser.OpenAsync($"/declare/{page}");
            Assert.Equal("/declare/received", browser.Path);
        }

        await stale.Fill("事業者名", "別の会社").PressAsync("次へ進む");
        Assert.Equal("/declare/received", stale.Path);
        Assert.DoesNotContain(
            "別の会社",
            (await app.MailsToAsync(Applicant.Corporation.Mail))[0].Text
        );
    }

    [Fact]
    public async Task A_number_declared_by_another_meanwhile_is_told_before_anything_is_sent()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Confirm);
        await app.DeclareAsync(Applicant.Corporation with { Mail = "first@example.co.jp" });

        await browser.PressAsync(Submit);

        Assert.Equal("/declare/confirm", browser.Path);
        Assert.Contains("すでに自己宣言されています", Assert.Single(browser.Errors));
        Assert.Empty(await app.MailsToAsync(Applicant.Corporation.Mail));
        await browser.FollowAsync("法人番号を変更");
        Assert.True(browser.HasButton("理由を伝えて新しく申し込む"));
    }

    [Fact]
    public async Task The_sixth_mail_to_one_address_waits_until_the_hour_is_over_and_loses_nothing()
    {
        await using var app = new TestApp();
        for (var i = 0; i < 5; i++)
        {
            await app.Browse()
                .ReachAsync(
                    Screen.Received,
                    Applicant.SoleProprietor with
                    {
                        Name = $"推進 {i}郎",
                    }
                );
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var browser = await app.Browse().ReachAsync(Screen.Confirm);
        await browser.PressAsync(Submit);

        Assert.Equal(["303 /declare/confirm?notice=limit"], browser.Redirects);
        Assert.Contains("2026年11月24日（火）11時00分から送れるようになります", browser.Text());
        Assert.Contains("株式会社情報処理推進", browser.Text());

        app.Clock.Advance(TimeSpan.FromMinutes(55));
        await browser.PressAsync(Submit);
        Assert.Equal("/declare/received", browser.Path);
    }
}
