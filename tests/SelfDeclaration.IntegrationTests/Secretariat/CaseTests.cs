using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Reference;
using static SelfDeclaration.IntegrationTests.Secretariat.Desk;

namespace SelfDeclaration.IntegrationTests.Secretariat;

/// <summary>審査: what one case shows, and what is done to it short of a decision.</summary>
public sealed class CaseTests
{
    [Fact]
    public async Task Shows_the_application_beside_the_directory_in_words()
    {
        await using var app = new TestApp();
        await ListAsync(app);
        var declared = await app.DeclareAsync(
            Applicant.Corporation with
            {
                StreetNumber = "9-9-9",
            }
        );
        var staff = await app.StaffAsync();

        await staff.OpenCaseAsync(app, declared);

        Assert.Equal("一致", Compared(staff, "事業者名"));
        Assert.Equal("一致", Compared(staff, "法人番号"));
        Assert.Equal("異なる", Compared(staff, "所在地"));
        Assert.Equal("一致", Compared(staff, "公開する町名"));
        Assert.Contains("異なる 1件", staff.Text("#compared caption"), StringComparison.Ordinal);
        Assert.Contains("hanako@example.co.jp", staff.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(declared.UserNumber, staff.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_street_number_in_a_public_field_is_pointed_out_and_chosen_as_a_reason()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        await app.UseDbAsync(db =>
            db.Businesses.ExecuteUpdateAsync(b =>
                b.SetProperty(x => x.CityAndTown, "文京区本駒込2-28-8")
            )
        );
        var staff = await app.StaffAsync();

        await staff.OpenCaseAsync(app, declared);

        Assert.Equal("異なる", Compared(staff, "公開する町名"));
        await staff.Choose("差し戻す").PressAsync("メールの文面を確かめる");
        Assert.StartsWith(
            "番地が入っています",
            staff.Value("市区町村・町名 › 定型の文"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Lookalikes_are_linked_with_what_they_have_in_common_and_can_be_merged()
    {
        await using var app = new TestApp();
        var older = await app.DeclareAsync(Proprietor(1));
        var newer = await app.DeclareAsync(Proprietor(1) with { Mail = "other@example.jp" });
        var staff = await app.StaffAsync();
        await staff.OpenCaseAsync(app, newer);
        Assert.Contains(
            "同じ項目：電話番号、カナと都道府県",
            staff.Text(),
            StringComparison.Ordinal
        );

        await staff.FollowAsync("この宣言を机上 一郎に統合する");
        await staff.Fill("統合の理由", "同じ方の申込みです").PressAsync("メールの文面を確かめる");
        await staff.PressAsync("この内容で統合してメールを送る");

        var (ended, kept) = (await app.FindAsync(newer), await app.FindAsync(older));
        Assert.Equal((DeclarationStatus.Rejected, kept.Key), (ended.Status, ended.MergedIntoKey));
        await staff.OpenCaseAsync(app, newer);
        Assert.Contains("統合済み", staff.Text(), StringComparison.Ordinal);
        await staff.FollowAsync($"机上 一郎（受付番号 {kept.ReceiptNumber}）");
        Assert.Equal(await app.UrlAsync(older), staff.Path);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var mail = (await app.MailsToAsync("other@example.jp"))[^1];
        Assert.Contains(kept.ReceiptNumber, mail.Text, StringComparison.Ordinal);
        var business = await (await app.SignedInAsync(newer)).OpenAsync("/my");
        Assert.Contains(
            "同じ事業者の別の自己宣言に統合されました",
            business.Text(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_merger_hands_the_corporate_number_over_and_taking_it_back_returns_it()
    {
        await using var app = new TestApp();
        var first = await app.DeclareAsync(Applicant.Corporation);
        var second = await app.DeclareAsync(Proprietor(1));
        var number = Applicant.Corporation.CorporateNumber;
        await app.UseDbAsync(db =>
            db.Businesses.Where(b => b.CorporateNumber == null)
                .ExecuteUpdateAsync(b => b.SetProperty(x => x.CorporateNumber, number))
        );
        var staff = await app.StaffAsync();
        await staff.OpenCaseAsync(app, first);
        await staff.FollowAsync("この宣言を机上 一郎に統合する");
        await staff.Fill("統合の理由", "同じ法人です").PressAsync("メールの文面を確かめる");
        await staff.PressAsync("この内容で統合してメールを送る");
        Assert.Equal(number, (await app.FindAsync(second)).LiveCorporateNumber);
        Assert.Null((await app.FindAsync(first)).LiveCorporateNumber);

        await staff.PressAsync("株式会社情報処理推進の統合を取り消す");

        Assert.Null((await app.FindAsync(second)).LiveCorporateNumber);
        Assert.Equal(number, (await app.FindAsync(first)).LiveCorporateNumber);
    }

    [Fact]
    public async Task Looking_goes_on_record_once_an_hour_and_colleagues_see_each_other()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        var (sato, suzuki) = (await app.StaffAsync(), await app.StaffAsync(name: "鈴木 進"));
        await suzuki.OpenCaseAsync(app, declared);
        app.Clock.Advance(TimeSpan.FromMinutes(3));
        await sato.OpenCaseAsync(app, declared);
        Assert.Contains(
            "鈴木 進さんが表示中です（3分前から）",
            sato.Text(),
            StringComparison.Ordinal
        );
        Assert.Contains("この画面を見たことは記録されます", sato.Text(), StringComparison.Ordinal);
        await sato.ReloadAsync();
        Assert.Equal(2, await ViewsAsync(app));

        for (var minutes = 0; minutes < 60; minutes += 20)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(20));
            await sato.ReloadAsync();
        }

        Assert.Equal(3, await ViewsAsync(app));
        Assert.DoesNotContain("表示中です", sato.Text(), StringComparison.Ordinal);
    }

    private static Task ListAsync(TestApp app) =>
        app.UseDbAsync(async db =>
        {
            var edition = await db.DirectoryEditions.FirstOrDefaultAsync(e =>
                e.Kind == DirectoryKind.Corporations && e.CurrentSince != null
            );
            if (edition is null)
            {
                edition = new()
                {
                    Kind = DirectoryKind.Corporations,
                    Source = "test",
                    StartedAt = app.Clock.GetUtcNow(),
                    CurrentSince = app.Clock.GetUtcNow(),
                };
                db.Add(edition);
                await db.SaveChangesAsync();
            }

            db.Corporations.Add(
                new()
                {
                    Edition = edition.Key,
                    CorporateNumber = Applicant.Corporation.CorporateNumber,
                    Name = Applicant.Corporation.Name,
                    PrefectureCode = "13",
                    City = "文京区",
                    StreetNumber = "本駒込２丁目２８番８号",
                    UpdatedOn = new(2026, 4, 1),
                }
            );
            await db.SaveChangesAsync();
        });

    private static string? Compared(TestBrowser staff, string label) =>
        staff
            .FindAll("#compared tbody tr")
            .Single(tr => tr.QuerySelector("th")!.TextContent == label)
            .QuerySelector(".tag")
            ?.TextContent;

    private static Task<int> ViewsAsync(TestApp app) =>
        app.UseDbAsync(db =>
            db.AuditEntries.CountAsync(e => e.Action == AuditAction.DeclarationViewed)
        );
}
