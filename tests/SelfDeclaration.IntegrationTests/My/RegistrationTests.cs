using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;

namespace SelfDeclaration.IntegrationTests.My;

/// <summary>登録情報の変更</summary>
public sealed class RegistrationTests
{
    private const string NewNumber = "1010001000006";

    [Fact]
    public async Task What_is_not_public_changes_at_once_and_the_contact_person_hears_of_it()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();
        await browser.OpenAsync("/my/registration");
        await browser.FollowAsync("電話番号を変更");

        await browser
            .Fill("電話番号", "０３ー９８７６ー５４３２")
            .Fill("ビル名など", "架空ビル 3階")
            .PressAsync("変更を確認する");
        Assert.Equal("電話番号などの変更の確認", browser.Heading);
        Assert.Contains("電話番号 変更前0312345678 変更後0398765432", browser.Text());
        Assert.Equal("0312345678", (await app.DeclarationAsync()).Business.Phone);
        await browser.PressAsync("この内容に変更する");

        Assert.Equal("/my/registration?notice=changed", browser.Path);
        Assert.Equal("303 /my/registration?notice=changed", Assert.Single(browser.Redirects));
        var business = (await app.DeclarationAsync()).Business;
        Assert.Equal(("0398765432", "架空ビル 3階"), (business.Phone, business.Building));
        var mail = await app.LastMailAsync();
        Assert.Equal("【SECURITY ACTION】登録内容の変更のお知らせ", mail.Subject);
        Assert.Contains("電話番号：0312345678 → 0398765432", mail.Text);
        Assert.Contains("ビル名など：（なし） → 架空ビル 3階", mail.Html);
        var entry = Assert.Single(await app.AuditAsync(AuditAction.RegistrationChanged));
        Assert.Equal(
            [("0312345678", "0398765432")],
            AuditDetails
                .FromJson(entry.Details!)
                .Changes.Where(c => c.Field == "Phone")
                .Select(c => (c.Before, c.After))
        );
    }

    [Fact]
    public async Task Industry_association_and_news_change_at_once()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();
        await browser.OpenAsync("/my/registration/profile");

        await browser
            .Select("業種（中分類）", "40")
            .Choose("所属している")
            .Fill("所属団体の名称", "架空商工会議所")
            .Choose("希望する")
            .PressAsync("変更を確認する");
        await browser.PressAsync("この内容に変更する");

        var business = (await app.DeclarationAsync()).Business;
        Assert.Equal(
            ("40", "架空商工会議所", true),
            (business.IndustryCode, business.Association, business.WantsNews)
        );
        Assert.Empty(await app.RequestsAsync());
    }

    [Fact]
    public async Task Before_acceptance_nothing_is_public_and_everything_changes_at_once()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync(accepted: false);
        await browser.OpenAsync("/my/registration/name");

        await browser
            .Fill("法人番号", NewNumber)
            .Fill("事業者名", "株式会社あたらしい")
            .PressAsync("変更を確認する");
        await browser.PressAsync("この内容に変更する");

        var declaration = await app.DeclarationAsync();
        Assert.Equal(
            (NewNumber, NewNumber, "株式会社あたらしい"),
            (
                declaration.Business.CorporateNumber,
                declaration.LiveCorporateNumber,
                declaration.Business.Name
            )
        );
        Assert.Equal(DeclarationStatus.Declared, declaration.Status);
    }

    [Fact]
    public async Task With_immediate_acceptance_public_values_change_at_once()
    {
        await using var app = new TestApp().WithSetting("Declaration:Acceptance", "Immediate");
        var browser = await app.DeclaredBusinessAsync(accepted: false);
        await browser.OpenAsync("/my/registration/name");

        await browser.Fill("事業者名", "株式会社あたらしい").PressAsync("変更を確認する");
        await browser.PressAsync("この内容に変更する");

        Assert.Equal("株式会社あたらしい", (await app.DeclarationAsync()).Business.Name);
        Assert.Empty(await app.RequestsAsync());
    }

    [Fact]
    public async Task A_number_that_is_declared_already_is_refused_at_the_form_and_when_the_secretariat_accepts()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();
        await browser.OpenAsync("/my/registration/name");
        await browser.Fill("法人番号", NewNumber).PressAsync("変更を確認する");
        await browser.PressAsync("この内容で申請する");
        await app.DeclareAsync(
            Applicant.Corporation with
            {
                CorporateNumber = NewNumber,
                Mail = "other@example.co.jp",
            }
        );

        Assert.Contains("別の自己宣言がされています", await app.AcceptRequestAsync());
        Assert.NotEqual(NewNumber, (await app.DeclarationAsync()).Business.CorporateNumber);
        await browser.OpenAsync("/my/registration/name");
        await browser.PressAsync("変更を確認する");
        Assert.Contains("別の自己宣言がされています", browser.FieldError("法人番号"));
    }

    [Fact]
    public async Task The_rules_are_those_of_the_journey_and_nothing_typed_is_lost()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();
        await browser.OpenAsync("/my/registration/contact");

        await browser
            .Fill("電話番号", "03-1234")
            .Fill("事業者URL", "example")
            .PressAsync("変更を確認する");

        Assert.StartsWith("エラー（2件）：", browser.Title, StringComparison.Ordinal);
        Assert.Contains("電話番号は10桁か11桁の数字です（いまは6桁）", browser.Errors);
        Assert.Equal("03-1234", browser.Value("電話番号"));
        await browser.ReloadAsync();
        Assert.Equal("03-1234", browser.Value("電話番号"));
        await browser.OpenAsync("/my/registration/contact");
        await browser.PressAsync("変更を確認する");
        Assert.Contains("変わったところがありません", browser.Text("#errors"));
    }

    [Fact]
    public async Task Digits_in_a_town_are_asked_about_and_may_be_kept()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();
        await browser.OpenAsync("/my/registration/address");

        await browser.Fill("市区町村・町名", "文京区本駒込2-28").PressAsync("変更を確認する");
        Assert.Contains("番地のような数字", browser.FieldError("市区町村・町名"));
        await browser.PressAsync("このまま進む");

        Assert.Equal("所在地の変更の確認", browser.Heading);
    }

    [Fact]
    public async Task What_changed_meanwhile_in_another_window_is_shown_before_it_is_overwritten()
    {
        await using var app = new TestApp();
        var first = await app.DeclaredBusinessAsync();
        await first.OpenAsync("/my/registration/contact");
        await first.Fill("電話番号", "03-1111-1111").PressAsync("変更を確認する");
        var second = await first.NewTab().OpenAsync("/my/registration/contact");
        await second.Fill("電話番号", "03-2222-2222").PressAsync("変更を確認する");
        await second.PressAsync("この内容に変更する");

        await first.PressAsync("この内容に変更する");

        Assert.Contains("別の画面か事務局で内容が変わりました", first.Text());
        Assert.Contains("変更前0322222222 変更後0311111111", first.Text());
        await first.PressAsync("この内容に変更する");
        Assert.Equal("0311111111", (await app.DeclarationAsync()).Business.Phone);
    }

    [Fact]
    public async Task A_section_that_does_not_exist_is_not_found()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();

        await browser.OpenAsync("/my/registration/password");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, browser.Status);
    }
}
