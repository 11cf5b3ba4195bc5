using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.IntegrationTests.Inquiries;

/// <summary>お問い合わせ: the visitor's side.</summary>
public sealed class ContactTests
{
    [Fact]
    public async Task A_visitor_asks_sees_the_number_and_is_sent_it_without_a_word_of_what_was_typed()
    {
        await using var app = new TestApp();
        var visitor = (await app.OpenFormAsync()).FillInquiry("番号が届きません\n困っています");
        await visitor.PressAsync("内容を確かめる");
        Assert.Equal("お問い合わせの確認", visitor.Heading);
        Assert.Contains("困っています", visitor.Text("dl.sl"));
        await visitor.PressAsync("この内容で送る");

        Assert.Equal("お問い合わせを受け付けました", visitor.Heading);
        var number = visitor.Text(".num");
        var inquiry = await app.InquiryAsync(number);
        Assert.Equal((InquiryKind.MailNotArrived, InquiryState.New), (inquiry.Kind, inquiry.State));
        Assert.Equal("番号が届きません\n困っています", inquiry.Entries[0].Text);
        var mail = Assert.Single(await app.MailsToAsync(Asking.Mail));
        Assert.Contains(number, mail.Subject);
        Assert.Contains(number, mail.Html);
        Assert.DoesNotContain("困って", mail.Text + mail.Html);
        Assert.DoesNotContain("山田", mail.Text + mail.Html);
    }

    [Fact]
    public async Task Typing_survives_errors_and_the_way_back_and_a_second_press_asks_once()
    {
        await using var app = new TestApp();
        var visitor = await app.OpenFormAsync();
        await visitor.Fill("メールアドレス", "はなこ").PressAsync("内容を確かめる");
        Assert.StartsWith("エラー（4件）：お問い合わせ", visitor.Title, StringComparison.Ordinal);
        Assert.Equal("はなこ", visitor.Value("メールアドレス"));

        await visitor.FillInquiry().PressAsync("内容を確かめる");
        await visitor.FollowAsync("入力に戻って直す");
        Assert.Equal("番号が届きません", visitor.Value(Asking.Text));
        await visitor.Fill(Asking.Text, "直しました").PressAsync("内容を確かめる");
        await visitor.PressTwiceAsync("この内容で送る");

        var entry = await app.UseDbAsync(db =>
            db.InquiryEntries.SingleAsync(e => e.Kind == InquiryEntryKind.Question)
        );
        Assert.Equal("直しました", entry.Text);
        Assert.Single(await app.MailsToAsync(Asking.Mail));
    }

    [Fact]
    public async Task Programs_are_thanked_like_people_and_not_kept()
    {
        await using var app = new TestApp();
        var fills = (await app.OpenFormAsync()).FillInquiry();
        await fills
            .Fill("この欄には何も入れないでください", "https://example.com")
            .PressAsync("内容を確かめる");

        var hurries = (await app.Browse().OpenAsync("/contact")).FillInquiry();
        app.Clock.Advance(TimeSpan.FromSeconds(3));
        await hurries.PressAsync("内容を確かめる");

        var forges = (await app.OpenFormAsync()).FillInquiry().DropField("Opened");
        await forges.PressAsync("内容を確かめる");

        foreach (var program in new[] { fills, hurries, forges })
        {
            Assert.Equal("お問い合わせの確認", program.Heading);
            await program.PressAsync("この内容で送る");
            Assert.Equal("お問い合わせを受け付けました", program.Heading);
            Assert.Matches("^Q-20261124-[0-9A-Z]{6}$", program.Text(".num"));
        }

        Assert.Equal(0, await app.UseDbAsync(db => db.Inquiries.CountAsync()));
        Assert.Empty(await app.MailsToAsync(Asking.Mail));
    }

    [Fact]
    public async Task One_visitor_may_ask_some_times_an_hour_and_is_told_when_again()
    {
        await using var app = new TestApp().WithSetting("Inquiries:PerVisitorPerHour", "2");
        await app.AskAsync();
        await app.AskAsync();
        var visitor = (await app.OpenFormAsync()).FillInquiry("三つ目");
        await visitor.PressAsync("内容を確かめる");
        await visitor.PressAsync("この内容で送る");

        Assert.Contains("11:00から送れます", visitor.FieldError(Asking.Text));
        Assert.Equal("三つ目", visitor.Value(Asking.Text));
        app.Clock.Advance(TimeSpan.FromHours(1));
        await visitor.PressAsync("内容を確かめる");
        await visitor.PressAsync("この内容で送る");
        Assert.Equal("お問い合わせを受け付けました", visitor.Heading);
    }

    [Fact]
    public async Task Who_fills_a_strangers_mailbox_stops_filling_it_and_the_inquiries_are_kept()
    {
        await using var app = new TestApp().WithSetting("RateLimits:MailsPerAddressPerHour", "2");
        for (var n = 0; n < 3; n++)
        {
            await app.AskAsync();
        }

        Assert.Equal(2, (await app.MailsToAsync(Asking.Mail)).Count);
        Assert.Equal(3, await app.UseDbAsync(db => db.Inquiries.CountAsync()));
    }

    [Fact]
    public async Task A_business_that_is_signed_in_need_not_say_who_it_is()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var business = await app.SignedInAsync(declared);
        await business.OpenAsync("/contact");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Applicant.Corporation.Mail, business.Value("メールアドレス"));
        Assert.Equal("株式会社情報処理推進", business.Value("会社・団体の名前"));

        await business
            .Choose("その他")
            .Fill(Asking.Text, "教えてください")
            .PressAsync("内容を確かめる");
        await business.PressAsync("この内容で送る");

        var staff = await app.StaffAsync();
        await staff.OpenInquiryAsync(app, business.Text(".num"));
        Assert.Contains("（ログインして送っています）", staff.Text("dl.sl"));
    }

    [Fact]
    public async Task What_is_answered_closes_by_itself_and_what_is_closed_is_forgotten()
    {
        await using var app = new TestApp();
        var number = await app.AskAsync();
        await app.AskAsync("まだ待っています");
        await app.UseDbAsync(async db =>
        {
            var inquiry = await db.Inquiries.SingleAsync(i => i.Number == number);
            inquiry.Answer("回答", "佐藤 恵", "x@example.jp", app.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });

        app.Clock.Advance(TimeSpan.FromDays(14));
        await app.RunAsync<Purge>();
        Assert.Equal(InquiryState.Closed, (await app.InquiryAsync(number)).State);
        app.Clock.Advance(TimeSpan.FromDays(364));
        await app.RunAsync<Purge>();
        Assert.Equal(2, await app.UseDbAsync(db => db.Inquiries.CountAsync()));
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.RunAsync<Purge>();

        var left = await app.UseDbAsync(db => db.Inquiries.Include(i => i.Entries).SingleAsync());
        Assert.Equal("まだ待っています", left.Entries[0].Text);
        Assert.Null(left.Visitor);
    }
}
