using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.IntegrationTests.Papers;
using SelfDeclaration.PolicyMaking;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.PolicyMaking;

/// <summary>基本方針ジェネレータ: for everybody, kept by accounts, published by declared businesses.</summary>
public sealed class PolicyPageTests
{
    [Fact]
    public async Task Eight_answers_make_a_text_a_pdf_and_a_word_file_without_an_account()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().MakePolicyAsync();

        Assert.Equal("/policy/result", browser.Path);
        Assert.Contains(PolicyDocument.Start, browser.Text());
        foreach (var text in (string[])[browser.Text(".policy"), browser.Text(".policy-text")])
        {
            Assert.Contains(
                "株式会社架空製作所は、お客様の個人情報、技術や設計に関する情報を",
                text
            );
            Assert.Contains("代表者は責任者を任命し", text);
            Assert.Contains("制定日 2026年11月24日", text);
        }

        var pdf = PdfText.Of(await BytesAsync(browser, "/policy.pdf"));
        var page = string.Concat(Assert.Single(pdf.Pages).Where(c => !char.IsWhiteSpace(c)));
        Assert.Contains("代表者は責任者を任命し、必要な権限と費用を与えます。", page);
        Assert.Contains("代表取締役架空太郎", page);
        Assert.Equal("情報セキュリティ基本方針", pdf.Title);

        using var file = new MemoryStream(await BytesAsync(browser, "/policy.docx"));
        using var word = WordprocessingDocument.Open(file, isEditable: false);
        Assert.Empty(
            new OpenXmlValidator().Validate(word, Xunit.TestContext.Current.CancellationToken)
        );
        Assert.Contains("代表者は責任者を任命し", word.MainDocumentPart!.Document!.InnerText);
        Assert.Equal("情報セキュリティ基本方針", word.PackageProperties.Title);
        Assert.Empty(await app.UseDbAsync(db => db.KeptPolicies.ToListAsync()));
    }

    [Fact]
    public async Task The_longest_answers_still_fit_on_one_sheet()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/policy");
        foreach (
            var choice in (string[])
                [
                    "お客様の個人情報",
                    "取引先から預かった情報",
                    "従業員の情報",
                    "技術・設計・製造の情報",
                    "お金の支払い・受け取りの情報",
                    "営業や経営の情報",
                    "責任者を決めて任せている",
                    "朝礼や会議で、そのつど伝える",
                    "委託先を選ぶ基準があり、契約もしている",
                    "外部の相談先も決めてある",
                    "毎年1回と、仕事のやり方が変わったとき",
                    "店頭や事務所に掲示する",
                ]
        )
        {
            browser.Choose(choice);
        }

        await browser
            .Fill("事業者名", new string('髙', 60))
            .Fill("代表者の役職と氏名", new string('﨑', 60))
            .PressAsync("基本方針を作る");

        Assert.Single(PdfText.Of(await BytesAsync(browser, "/policy.pdf")).Pages);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_the_rest_stays()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/policy");
        Assert.Equal("/policy", (await browser.OpenAsync("/policy/result")).Path);

        await browser
            .Fill("事業者名", "架空商店")
            .Choose("従業員の情報")
            .PressAsync("基本方針を作る");

        Assert.Equal(7, browser.Errors.Count);
        Assert.Contains("代表者の役職と氏名を入力してください", browser.Errors);
        Assert.Equal("架空商店", browser.Value("事業者名"));
        Assert.True(browser.IsChecked("従業員の情報"));
    }

    [Fact]
    public async Task A_member_keeps_versions_which_go_over_to_the_declaration()
    {
        await using var app = new TestApp().WithSetting("Policies:KeptPerAccount", "2");
        var browser = await app.MemberAsync();
        await browser.MakePolicyAsync();
        await browser.PressAsync("マイページに保存する");
        Assert.Contains("2026年11月24日（火）制定", browser.Text());
        Assert.False(browser.HasButton("公開する"));
        await browser.OpenAsync("/policy/result");
        await browser.PressAsync("マイページに保存する");
        await browser.OpenAsync("/policy/result");
        await browser.PressAsync("マイページに保存する");
        Assert.Contains("保存できる数に達しています", Assert.Single(browser.Errors));

        await browser.ReachAsync(Screen.Declaration);
        await browser.PressAsync("制定日を入れる");
        Assert.Equal("24", browser.Value("基本方針の策定日の日"));
        Assert.True(browser.IsChecked("二つ星"));
        Assert.False(browser.HasButton("制定日を入れる"));
        await browser.ReachAsync(Screen.Received);
        await browser.OpenAsync((await app.MailsToAsync(Applicant.Corporation.Mail))[^1].Link);
        await browser.PressAsync("自己宣言を完了する");

        Assert.Equal(
            2,
            await app.UseDbAsync(db =>
                db.KeptPolicies.CountAsync(p => db.BusinessAccounts.Any(a => a.Key == p.AccountKey))
            )
        );
    }

    [Fact]
    public async Task A_public_policy_is_shown_only_while_it_and_the_declaration_are_public()
    {
        await using var app = new TestApp().WithSetting(
            "Site:PublicUrl",
            "https://declare.example.jp"
        );
        var declared = await app.DeclareAsync();
        var browser = await app.SignedInAsync(declared);
        await browser.MakePolicyAsync("べつの名前", "代表 <b>架空</b>");
        await browser.PressAsync("マイページに保存する");
        Assert.Empty(browser.FindAll("button[aria-label$=公開する]"));
        await app.AcceptAsync(declared);
        await browser.OpenAsync("/my/policy");
        await PressAsync(browser, "公開する");
        var address = browser.Find("#public-h + p a")!.GetAttribute("href")!;
        Assert.StartsWith(
            "https://declare.example.jp/policies/",
            address,
            StringComparison.Ordinal
        );
        var path = new Uri(address).AbsolutePath;

        var visitor = await app.Browse().OpenAsync(path);
        Assert.Equal($"{Applicant.Corporation.Name}の情報セキュリティ基本方針", visitor.Heading);
        Assert.DoesNotContain("べつの名前", visitor.Text(".policy .sign"));
        Assert.Contains("代表 <b>架空</b>", visitor.Text(".policy"));

        // A new version takes its place at the same address.
        await browser.OpenAsync("/policy/result");
        await browser.PressAsync("マイページに保存する");
        await PressAsync(browser, "公開する");
        Assert.Equal(address, browser.Find("#public-h + p a")!.GetAttribute("href"));

        await browser.OpenAsync("/my");
        Assert.Contains("公開中", browser.FindAll("dd .tag").Select(tag => tag.TextContent));
        await browser.OpenAsync("/my/star");
        await browser.Fill("自社診断の合計点", "80").PressAsync("制定日と公開先を入れる");
        Assert.Equal(address, browser.Value("基本方針の公開先URL"));
        Assert.Equal("80", browser.Value("自社診断の合計点"));
        Assert.False(browser.HasButton("制定日と公開先を入れる"));
        await browser.OpenAsync("/my/policy");
        await browser.FollowAsync("この方針で二つ星を宣言する");
        Assert.Equal(address, browser.Value("基本方針の公開先URL"));
        Assert.True(browser.IsChecked("自社ウェブサイト"));
        Assert.Equal("24", browser.Value("基本方針の策定日の日"));
        await browser
            .FillDate("自社診断の実施日", 2026, 11, 20)
            .Fill("自社診断の合計点", "80")
            .PressAsync("この内容で申請する");
        Assert.Empty(browser.Errors);

        await browser.OpenAsync("/my/policy");
        await browser.PressAsync("公開を取りやめる");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync(path)).Status);
        await PressAsync(browser, "公開する");
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync(path)).Status);
        await app.UseDbAsync(async db =>
        {
            (await db.Declarations.SingleAsync()).Withdraw("", app.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync(path)).Status);
        Assert.DoesNotContain(Applicant.Corporation.Name, visitor.Html);
        Assert.False((await browser.OpenAsync("/my/policy")).HasButton("公開を取りやめる"));
    }

    [Fact]
    public async Task A_version_is_its_owners_alone()
    {
        await using var app = new TestApp();
        var browser = await app.MemberAsync();
        await browser.MakePolicyAsync();
        await browser.PressAsync("マイページに保存する");
        var key = await app.UseDbAsync(db => db.KeptPolicies.Select(p => p.Key).SingleAsync());
        var other = await app.MemberAsync("other@example.co.jp");

        Assert.Equal("/my/policy", (await other.OpenAsync($"/my/policy/{key}/pdf")).Path);
        Assert.Null((await other.OpenAsync($"/my/policy?version={key}")).Find(".policy"));
        Assert.NotNull((await browser.OpenAsync($"/my/policy?version={key}")).Find(".policy"));
        Assert.NotEmpty(await BytesAsync(browser, $"/my/policy/{key}/docx"));
        await PressAsync(browser, "削除する");
        Assert.Contains("まだありません", browser.Text());
    }

    // The first of the versions, the newest.
    private static Task<TestBrowser> PressAsync(TestBrowser browser, string words) =>
        browser.PressAsync(
            browser.Find($".devices button[aria-label$={words}]")!.GetAttribute("aria-label")!
        );

    private static async Task<byte[]> BytesAsync(TestBrowser browser, string path)
    {
        using var answer = await browser.SendAsync(new(HttpMethod.Get, path));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
