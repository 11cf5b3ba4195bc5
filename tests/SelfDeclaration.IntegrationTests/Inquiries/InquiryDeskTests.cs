using System.Net;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;

namespace SelfDeclaration.IntegrationTests.Inquiries;

/// <summary>お問い合わせ: the secretariat's side.</summary>
public sealed class InquiryDeskTests
{
    [Fact]
    public async Task A_clerk_takes_it_answers_from_a_template_and_closes_it_on_record()
    {
        await using var app = new TestApp();
        var number = await app.AskAsync();
        var staff = await app.StaffAsync();
        await staff.OpenAsync("/secretariat");
        await staff.FollowAsync("未回答のお問い合わせ");
        Assert.Equal("お問い合わせ（1件）", staff.Heading);
        await staff.FollowAsync(number);
        await staff.PressAsync("自分が担当する");
        Assert.Contains("担当：佐藤 恵（佐藤 恵）", staff.Text());

        await staff.FollowAsync("回答を書く");
        await staff.Select("ひな形", "確認メールが届かない").PressAsync("ひな形を本文に入れる");
        Assert.Contains("迷惑メールのフォルダ", staff.Value("回答"));
        Assert.EndsWith("佐藤 恵", staff.Value("回答"), StringComparison.Ordinal);
        await staff
            .Fill("回答", "<b>ご確認ください</b>\n{{name}}")
            .PressAsync("メールの文面を確かめる");
        Assert.Contains("{{name}} が残っています", staff.FieldError("回答"));
        await staff
            .Fill("回答", "<b>ご確認ください</b>\n佐藤")
            .PressAsync("メールの文面を確かめる");
        Assert.Contains("ご確認ください", staff.Text("#preview"));
        Assert.Single(await app.MailsToAsync(Asking.Mail));
        await staff.PressAsync("この内容で回答を送る");

        Assert.Contains("回答を送るように手配しました", staff.Text());
        var mail = (await app.MailsToAsync(Asking.Mail))[^1];
        Assert.Contains(number, mail.Subject);
        Assert.Contains("<b>ご確認ください</b>\n佐藤", mail.Text.ReplaceLineEndings("\n"));
        Assert.DoesNotContain("<b>", mail.Html);
        Assert.Equal(
            mail.Message.MessageId,
            (await app.InquiryAsync(number))
                .Entries.Single(e => e.Kind is InquiryEntryKind.Answer)
                .MessageId
        );

        await staff.PressAsync("完了にする");
        Assert.Equal(InquiryState.Closed, (await app.InquiryAsync(number)).State);
        await staff.PressAsync("もう一度開く");
        await staff.Fill("メモ", "電話もあった").PressAsync("メモを残す");
        Assert.Contains("佐藤 恵のメモ", staff.Text());
        var record = await app.UseDbAsync(db =>
            db.AuditEntries.OrderBy(e => e.Number)
                .Where(e => e.Subject == number && e.Action != AuditAction.InquiryViewed)
                .ToListAsync()
        );
        Assert.Equal(
            [
                AuditAction.InquiryAssigned,
                AuditAction.InquiryAnswered,
                AuditAction.InquiryClosed,
                AuditAction.InquiryReopened,
                AuditAction.InquiryNoted,
            ],
            record.Select(e => e.Action)
        );
        Assert.All(
            record,
            e => Assert.DoesNotContain("電話も", e.Details, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Of_two_clerks_the_second_is_told_and_keeps_what_was_typed()
    {
        await using var app = new TestApp();
        var number = await app.AskAsync();
        var first = await app.StaffAsync(name: "鈴木 一");
        var second = await app.StaffAsync();
        foreach (var clerk in new[] { first, second })
        {
            await clerk.OpenInquiryAsync(app, number);
            await clerk.FollowAsync("回答を書く");
            await clerk.Fill("回答", "回答です").PressAsync("メールの文面を確かめる");
        }

        await first.PressAsync("この内容で回答を送る");
        await second.PressAsync("この内容で回答を送る");

        Assert.StartsWith(
            "鈴木 一さんが 10:00 に回答しています",
            second.FieldError("回答"),
            StringComparison.Ordinal
        );
        Assert.Equal("回答です", second.Value("回答"));
        Assert.Equal(2, (await app.MailsToAsync(Asking.Mail)).Count);
        await second.PressAsync("メールの文面を確かめる");
        await second.PressAsync("この内容で回答を送る");
        Assert.Equal(3, (await app.MailsToAsync(Asking.Mail)).Count);

        await first.OpenInquiryAsync(app, number);
        await second.PressAsync("完了にする");
        await first.Fill("メモ", "消えないメモ").PressAsync("メモを残す");
        Assert.Contains("操作は行われていません", first.FieldError("メモ"));
        Assert.Equal("消えないメモ", first.Value("メモ"));
    }

    [Fact]
    public async Task The_list_is_oldest_first_filtered_and_paged_by_place()
    {
        await using var app = new TestApp().WithSetting("Secretariat:PageSize", "2");
        var numbers = new List<string>();
        for (var n = 0; n < 3; n++)
        {
            numbers.Add(await app.AskAsync());
            app.Clock.Advance(TimeSpan.FromDays(3));
        }

        var staff = await app.StaffAsync();
        await staff.OpenAsync("/secretariat/inquiries");
        Assert.Equal(numbers[..2], staff.FindAll("tbody th").Select(e => e.TextContent));
        Assert.Contains("期限超過", staff.Find("tbody tr")!.TextContent);
        await staff.FollowAsync("次へ");
        Assert.Equal(numbers[2..], staff.FindAll("tbody th").Select(e => e.TextContent));

        await staff.OpenInquiryAsync(app, numbers[1]);
        await staff.PressAsync("自分が担当する");
        await staff.OpenAsync("/secretariat/inquiries?assignee=mine&kind=MailNotArrived");
        Assert.Equal([numbers[1]], staff.FindAll("tbody th").Select(e => e.TextContent));
        await staff.OpenAsync("/secretariat/inquiries?state=New&assignee=nobody");
        Assert.Equal("お問い合わせ（2件）", staff.Heading);
        await staff.OpenAsync("/secretariat/inquiries?late=true&kind=Other");
        Assert.Equal("お問い合わせ（0件）", staff.Heading);
    }

    [Fact]
    public async Task Templates_are_written_changed_and_removed()
    {
        await using var app = new TestApp();
        var staff = await app.StaffAsync(StaffRoles.Administration);
        await staff.OpenAsync("/secretariat/inquiries/templates");
        Assert.Equal(4, staff.FindAll("tbody tr").Count);
        await staff.FollowAsync("ひな形を書く");
        await staff
            .Fill("ひな形の名前", "もう少し詳しく尋ねる")
            .Fill("本文", "{{phone}}")
            .PressAsync("ひな形を保存する");
        Assert.Contains("{{phone}} は使えません", staff.FieldError("本文"));
        await staff.Fill("本文", "本文").PressAsync("ひな形を保存する");
        Assert.Contains("という名前は使われています", staff.FieldError("ひな形の名前"));
        await staff.Fill("ひな形の名前", "新しい").PressAsync("ひな形を保存する");

        var other = await app.StaffAsync(name: "鈴木 一");
        await other.OpenAsync("/secretariat/inquiries/templates");
        await other.FollowAsync("新しい");
        await staff.FollowAsync("新しい");
        await staff.Fill("本文", "一人目").PressAsync("ひな形を保存する");
        await other.Fill("本文", "二人目").PressAsync("ひな形を保存する");
        Assert.Contains("ほかの人が先に", other.FieldError("本文"));
        Assert.Equal("二人目", other.Value("本文"));
        await other.PressAsync("ひな形を削除する");
        Assert.DoesNotContain("新しい", other.Text("tbody"));
    }

    [Fact]
    public async Task Statistics_alone_opens_no_inquiry()
    {
        await using var app = new TestApp();
        await app.AskAsync();
        var staff = await app.StaffAsync(StaffRoles.Statistics);

        await staff.OpenAsync("/secretariat/inquiries");

        Assert.Equal(HttpStatusCode.Forbidden, staff.Status);
    }
}
