using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.IntegrationTests.SignIn;

/// <summary>ログインの記録: who logged in and who tried to, on record and for the business to read.</summary>
public sealed class SignInRecordTests
{
    private static readonly AuditAction[] s_signIns =
    [
        AuditAction.SignedIn,
        AuditAction.SignInFailed,
    ];

    [Fact]
    public async Task A_business_reads_when_from_what_and_how_often_somebody_failed()
    {
        await using var app = new TestApp().WithSetting("ForwardedHeaders_Enabled", "true");
        var declared = await app.DeclareAsync();
        for (var i = 0; i < 3; i++)
        {
            await app.BrowseFrom("203.0.113.7")
                .LogInAsync(declared.UserNumber, LoginSteps.WrongPassword);
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Empty(await EntriesAsync(app));
        await RecordAsync(app);
        var browser = await app.Browse().LogInAsync(declared.UserNumber);

        Assert.Equal(
            ["ログイン", "ログインの失敗"],
            browser.FindAll(".events h3").Select(h => h.TextContent)
        );
        Assert.Contains(
            "3回。最後は2026年11月24日（火）10時02分",
            browser.Text(),
            StringComparison.Ordinal
        );
        Assert.Contains("不明な端末", browser.Text(".events"), StringComparison.Ordinal);
        var entries = await EntriesAsync(app);
        Assert.Equal(
            [(AuditActor.Job, "203.0.113.7"), (AuditActor.Business, "")],
            entries.Select(e => (e.Actor, e.Origin == "203.0.113.7" ? e.Origin : ""))
        );
        foreach (var entry in entries)
        {
            Assert.DoesNotContain(declared.UserNumber, entry.Details, StringComparison.Ordinal);
            Assert.DoesNotContain(
                LoginSteps.WrongPassword,
                entry.Details,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task A_name_that_nobody_has_leaves_a_row_as_well_and_nothing_on_record()
    {
        await using var app = new TestApp();
        await app.Browse().LogInAsync("912345678901", LoginSteps.WrongPassword);
        Assert.Equal([0], await app.UseDbAsync(CountsAsync));

        await RecordAsync(app);

        Assert.Empty(await app.UseDbAsync(CountsAsync));
        Assert.Empty(await EntriesAsync(app));
    }

    [Fact]
    public async Task A_mail_of_two_businesses_is_a_failure_of_both_and_each_reads_its_own()
    {
        await using var app = new TestApp();
        var one = await app.DeclareAsync();
        var two = await app.DeclareAsync(Applicant.SoleProprietor);
        await app.Browse().LogInAsync(Applicant.Corporation.Mail, LoginSteps.WrongPassword);
        Assert.Equal([2], await app.UseDbAsync(CountsAsync));

        await RecordAsync(app);
        await RecordAsync(app);

        foreach (var declared in (Declared[])[one, two])
        {
            var browser = await app.Browse().LogInAsync(declared.UserNumber);
            Assert.Contains("1回", browser.Text(".events"), StringComparison.Ordinal);
            Assert.Equal(2, browser.FindAll(".events li").Count);
        }
    }

    [Fact]
    public async Task A_login_is_no_operation_that_a_clerk_was_too_late_for()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        await app.Browse().LogInAsync(declared.UserNumber);
        var staff = await app.StaffAsync();
        var key = await app.UseDbAsync(db => db.Declarations.Select(d => d.Key).SingleAsync());

        await staff.OpenAsync($"/secretariat/declarations/{key}/conflict");

        Assert.DoesNotContain("ログイン", staff.Text(), StringComparison.Ordinal);
    }

    private static Task<List<int>> CountsAsync(SelfDeclaration.Web.Data.RegistryDb db) =>
        db.FailedSignIns.Select(f => f.Accounts.Count).ToListAsync();

    private static Task<bool> RecordAsync(TestApp app) =>
        app.UseAsync<RecordFailedSignIns, bool>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return true;
        });

    private static Task<List<AuditEntry>> EntriesAsync(TestApp app) =>
        app.UseDbAsync(db =>
            db.AuditEntries.Where(e => s_signIns.Contains(e.Action))
                .OrderBy(e => e.Number)
                .ToListAsync()
        );
}
