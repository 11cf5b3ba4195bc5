using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Businesses;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;
using static SelfDeclaration.IntegrationTests.Secretariat.Desk;

namespace SelfDeclaration.IntegrationTests.Secretariat;

/// <summary>法人の変化, as the desk works it off.</summary>
public sealed class CorporateEventPageTests
{
    [Fact]
    public async Task A_corporate_event_is_handled_with_a_note_and_on_record()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Applicant.Corporation);
        var key = (await app.FindAsync(declared)).Key;
        await AddClosuresAsync(app, "株式会社情報処理推進", key);
        var staff = await app.StaffAsync();
        await staff.OpenAsync("/secretariat/corporate-events");
        Assert.Contains("閉鎖：2026年11月1日", staff.Text(), StringComparison.Ordinal);
        await staff.PressAsync("株式会社情報処理推進の変化を対応済みにする");
        Assert.Equal(["対応の内容を入力してください"], staff.Errors);

        await staff
            .Fill("対応の内容", "電話で確かめ、取消にした")
            .PressAsync("株式会社情報処理推進の変化を対応済みにする");

        Assert.Equal("法人の変化（0件）", staff.Heading);
        Assert.Single(
            await app.UseDbAsync(db =>
                db.AuditEntries.Where(e => e.Action == AuditAction.CorporateEventHandled)
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task Many_corporate_events_are_read_on_by_links_and_a_handled_one_leaves_its_page()
    {
        await using var app = new TestApp().WithSetting("Secretariat:PageSize", "2");
        List<long> keys = [];
        for (var i = 1; i <= 3; i++)
        {
            keys.Add((await app.FindAsync(await app.DeclareAsync(Proprietor(i)))).Key);
        }

        await AddClosuresAsync(app, "机上", [.. keys]);
        var staff = await app.StaffAsync();
        await staff.OpenAsync("/secretariat/corporate-events");
        Assert.Equal(2, staff.FindAll("section h2").Count);

        await staff.FollowAsync("次へ");
        Assert.Equal("法人の変化（3件）", staff.Heading);
        Assert.Equal("机上 三郎", staff.Text("h2 a"));
        await staff.PressAsync("机上 三郎の変化を対応済みにする");
        Assert.Equal(["対応の内容を入力してください"], staff.Errors);
        await staff
            .Fill("対応の内容", "電話で確かめた")
            .PressAsync("机上 三郎の変化を対応済みにする");

        Assert.Equal("法人の変化（2件）", staff.Heading);
        Assert.Contains("この先に", staff.Text(), StringComparison.Ordinal);
        await staff.FollowAsync("最初へ");
        Assert.Equal(2, staff.FindAll("section h2").Count);
    }

    private static Task AddClosuresAsync(TestApp app, string before, params long[] declarations) =>
        app.UseDbAsync(async db =>
        {
            db.CorporateEvents.AddRange(
                declarations.Select(key => new CorporateEvent
                {
                    DeclarationKey = key,
                    Kind = CorporateEventKind.Closed,
                    Before = before,
                    ClosedOn = new(2026, 11, 1),
                    ChangedOn = new(2026, 11, 20),
                    FoundAt = app.Clock.GetUtcNow(),
                })
            );
            await db.SaveChangesAsync();
        });
}
