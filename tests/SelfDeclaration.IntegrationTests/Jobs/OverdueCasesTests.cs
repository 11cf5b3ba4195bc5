using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Secretariat;

namespace SelfDeclaration.IntegrationTests.Jobs;

/// <summary>期限の近い審査のお知らせ</summary>
public sealed class OverdueCasesTests
{
    private const string Reception = "staff1@example.jp";

    [Fact]
    public async Task The_desk_is_told_once_on_the_morning_of_a_business_day()
    {
        await using var app = await WithOneCaseAsync();

        // Declared on Tuesday 24 November; Tuesday 8 December is the tenth business day.
        await AtAsync(app, 2026, 12, 3, 10);
        Assert.Empty(await app.MailsToAsync(Reception));

        await AtAsync(app, 2026, 12, 4, 8);
        Assert.Empty(await app.MailsToAsync(Reception));

        await AtAsync(app, 2026, 12, 4, 9);
        await AtAsync(app, 2026, 12, 4, 15);
        var soon = Assert.Single(await app.MailsToAsync(Reception));
        Assert.Contains(
            "担当が決まっていないもの\n期限超過：0件\n期限まで2営業日以内：1件",
            soon.Text
        );
        Assert.Contains("https://localhost/secretariat", soon.Text);

        // A Saturday.
        await AtAsync(app, 2026, 12, 5, 10);
        Assert.Single(await app.MailsToAsync(Reception));

        await AtAsync(app, 2026, 12, 9, 10);
        var late = (await app.MailsToAsync(Reception))[^1];
        Assert.Contains(
            "担当が決まっていないもの\n期限超過：1件\n期限まで2営業日以内：0件",
            late.Text
        );
    }

    [Fact]
    public async Task What_is_assigned_is_told_to_whoever_it_is_assigned_to()
    {
        await using var app = await WithOneCaseAsync();
        await app.StaffAsync(StaffRoles.Acceptance, "鈴木 健");
        await app.UseDbAsync(async db =>
        {
            var suzuki = await db.Staff.SingleAsync(s => s.Name == "鈴木 健");
            var declaration = await db.Declarations.SingleAsync();
            declaration.AssigneeKey = suzuki.Key;
            await db.SaveChangesAsync();
        });

        await AtAsync(app, 2026, 12, 10, 10);

        Assert.Empty(await app.MailsToAsync(Reception));
        var mail = Assert.Single(await app.MailsToAsync("staff2@example.jp"));
        Assert.Contains("あなたの担当\n期限超過：1件", mail.Text);
    }

    [Fact]
    public async Task Held_cases_and_people_without_cases_are_left_alone()
    {
        await using var app = await WithOneCaseAsync();
        await app.StaffAsync(StaffRoles.Statistics | StaffRoles.Administration, "統計 花子");
        await AtAsync(app, 2026, 12, 10, 10);
        Assert.Empty(await app.MailsToAsync("staff2@example.jp"));
        Assert.Single(await app.MailsToAsync(Reception));

        await app.UseDbAsync(async db =>
        {
            (await db.Declarations.SingleAsync()).Hold("電話で確認中", app.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        await AtAsync(app, 2026, 12, 11, 10);
        Assert.Single(await app.MailsToAsync(Reception));
    }

    [Fact]
    public async Task Three_copies_of_the_site_send_it_once()
    {
        await using var app = await WithOneCaseAsync();
        MoveTo(app, 2026, 12, 10, 10);

        await Task.WhenAll(RunAsync(app), RunAsync(app), RunAsync(app));

        Assert.Single(await app.MailsToAsync(Reception));
    }

    private static async Task<TestApp> WithOneCaseAsync()
    {
        var app = new TestApp();
        await app.DeclareAsync();
        await app.StaffAsync(StaffRoles.Reception);
        return app;
    }

    private static async Task AtAsync(TestApp app, int year, int month, int day, int hour)
    {
        MoveTo(app, year, month, day, hour);
        await RunAsync(app);
    }

    private static void MoveTo(TestApp app, int year, int month, int day, int hour) =>
        app.Clock.SetUtcNow(new(year, month, day, hour, 0, 0, TimeSpan.FromHours(9)));

    private static Task<bool> RunAsync(TestApp app) =>
        app.UseAsync<OverdueCases, bool>(async job =>
        {
            await job.RunAsync(TestContext.Current.CancellationToken);
            return true;
        });
}
