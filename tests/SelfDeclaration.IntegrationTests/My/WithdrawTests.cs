using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;

namespace SelfDeclaration.IntegrationTests.My;

/// <summary>停止とその取りやめ</summary>
public sealed class WithdrawTests
{
    [Theory]
    [InlineData(true, DeclarationStatus.Accepted)]
    [InlineData(false, DeclarationStatus.Declared)]
    public async Task A_stopped_declaration_comes_back_within_two_weeks(
        bool accepted,
        DeclarationStatus before
    )
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync(accepted: accepted);
        await browser.OpenAsync("/my");
        await browser.FollowAsync("宣言を停止する");
        await browser.Fill("停止する理由", "廃業のため").PressAsync("宣言を停止する");

        Assert.Equal("/my?notice=withdrawn", browser.Path);
        Assert.Contains(
            "2026年12月8日（火）10時00分までは、停止を取りやめられます",
            browser.Text()
        );
        var stopped = await app.DeclarationAsync();
        Assert.Equal(
            (DeclarationStatus.Withdrawn, "廃業のため", null, null),
            (stopped.Status, stopped.EndReason, stopped.LiveCorporateNumber, stopped.WaitingSince)
        );
        var mail = await app.LastMailAsync();
        Assert.Equal("【SECURITY ACTION】自己宣言の停止のお知らせ", mail.Subject);
        Assert.Contains("2026年12月8日（火）10時00分まで", mail.Text);

        await browser.PressAsync("停止を取りやめる");

        Assert.Equal("/my?notice=undone", browser.Path);
        var back = await app.DeclarationAsync();
        Assert.Equal((before, "7123456789012"), (back.Status, back.LiveCorporateNumber));
        Assert.Equal(accepted, back.WaitingSince is null);
        Assert.Equal(
            "【SECURITY ACTION】停止の取りやめのお知らせ",
            (await app.LastMailAsync()).Subject
        );
        Assert.Single(await app.AuditAsync(AuditAction.WithdrawalUndone));
    }

    [Fact]
    public async Task After_two_weeks_it_stays_stopped()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var browser = await app.SignedInAsync(declared);
        await browser.OpenAsync("/my/withdraw");
        await browser.PressAsync("宣言を停止する");
        app.Clock.Advance(TimeSpan.FromDays(14) - TimeSpan.FromMinutes(1));
        browser = await app.SignedInAsync(declared);
        await browser.OpenAsync("/my");
        Assert.True(browser.HasButton("停止を取りやめる"));
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await browser.PressAsync("停止を取りやめる");

        Assert.Equal("/my?notice=closed", browser.Path);
        Assert.Contains("期間は過ぎました", browser.Text());
        Assert.Equal(DeclarationStatus.Withdrawn, (await app.DeclarationAsync()).Status);
    }

    [Fact]
    public async Task It_cannot_come_back_beside_a_newer_declaration_of_the_same_number()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();
        await browser.OpenAsync("/my/withdraw");
        await browser.PressAsync("宣言を停止する");
        await app.DeclareAsync();

        await browser.PressAsync("停止を取りやめる");

        Assert.Contains("別の自己宣言がされています", browser.Text("#errors"));
        Assert.Equal(DeclarationStatus.Withdrawn, (await app.DeclarationAsync()).Status);
    }

    [Fact]
    public async Task Requests_that_wait_end_with_it_and_the_secretariat_cannot_apply_them()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();
        await browser.OpenAsync("/my/registration/name");
        await browser.Fill("事業者名", "株式会社あたらしい").PressAsync("変更を確認する");
        await browser.PressAsync("この内容で申請する");

        await browser.OpenAsync("/my/withdraw");
        await browser.PressAsync("宣言を停止する");

        Assert.Equal(ChangeStatus.Cancelled, Assert.Single(await app.RequestsAsync()).Status);
        Assert.Contains("終わっている", await app.AcceptRequestAsync());
    }

    [Fact]
    public async Task The_password_is_asked_for_again_when_it_was_given_long_ago()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(16));

        foreach (var path in (string[])["/my/withdraw", "/my/contact-person", "/my/numbers"])
        {
            await browser.OpenAsync(path);
            Assert.StartsWith("/login/again", browser.Path, StringComparison.Ordinal);
        }
    }
}
