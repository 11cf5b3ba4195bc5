using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.IntegrationTests.Audit;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Jobs;
using SelfDeclaration.Web.Retention;

namespace SelfDeclaration.IntegrationTests.Jobs;

/// <summary>保存期間</summary>
public sealed class RetentionTests
{
    private static readonly JsonSerializerOptions s_readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public async Task What_was_withdrawn_is_made_anonymous_after_five_years_and_not_a_day_before()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        await EndAsync(app, (d, now) => d.Withdraw("廃業のため、山田へ連絡", now));

        app.Clock.Advance(TestApp.Start.AddYears(5).AddDays(-1) - app.Clock.GetUtcNow());
        await RunAsync<AnonymiseDeclarations>(app);
        Assert.Contains("情報処理推進", await EverythingAsync(app));
        app.Clock.Advance(TimeSpan.FromDays(2));
        await RunAsync<AnonymiseDeclarations>(app);

        var kept = await EverythingAsync(app);
        Assert.DoesNotContain("情報処理推進", kept);
        foreach (
            var gone in (string[])
                ["ジョウホウショリ", "7123456789012", "本駒込", "0312345678", "山田", "hanako"]
        )
        {
            Assert.DoesNotContain(gone, kept);
        }

        // What stays: numbers, which are never given twice, and what the figures count.
        var declaration = await app.UseDbAsync(db =>
            db.Declarations.Include(d => d.Business).Include(d => d.Levels).SingleAsync()
        );
        Assert.Equal(declared.DeclarationId, declaration.DeclarationId);
        Assert.Equal("13", declaration.Business.PrefectureCode);
        Assert.Equal("39", declaration.Business.IndustryCode);
        Assert.Single(declaration.Levels);
        Assert.Equal(
            declared.UserNumber,
            await app.UseDbAsync(db => db.BusinessAccounts.Select(a => a.UserNumber).SingleAsync())
        );
    }

    [Fact]
    public async Task Records_about_it_lose_their_details_and_the_chain_stays_whole()
    {
        await using var app = new TestApp();
        await app.DeclareAsync();
        await EndAsync(app, (d, now) => d.Reject("虚偽の申込み", now));
        await app.UseAsync<AuditLog, bool>(async log =>
        {
            var declaration = await app.UseDbAsync(db => db.Declarations.SingleAsync());
            log.Note(
                AuditAction.DeclarationRejected,
                declaration,
                new("山田さんへ電話で伝えた", [])
            );
            await log.SaveAsync((AuditActor.Job, "試験"));
            return true;
        });

        app.Clock.Advance(TimeSpan.FromDays(367));
        await RunAsync<AnonymiseDeclarations>(app);

        var entries = await app.UseDbAsync(db =>
            db.AuditEntries.OrderBy(e => e.Number).ToListAsync()
        );
        Assert.Null(entries[0].Details);
        Assert.Equal(AuditAction.PersonalDataRemoved, entries[^1].Action);
        Assert.Null(await app.VerifyAsync());
    }

    [Fact]
    public async Task A_live_declaration_is_never_made_anonymous()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        await app.AcceptAsync(declared);

        app.Clock.Advance(TimeSpan.FromDays(366 * 20));
        await RunAsync<AnonymiseDeclarations>(app);

        Assert.Contains("情報処理推進", await EverythingAsync(app));
    }

    [Fact]
    public async Task Old_details_of_the_audit_log_go_and_that_is_on_record()
    {
        await using var app = new TestApp();
        await app.RecordAsync(3);
        app.Clock.Advance(TimeSpan.FromDays(365 * 4));
        await app.RecordAsync(2);
        app.Clock.Advance(TimeSpan.FromDays(400));

        await RunAsync<RemoveAuditDetails>(app);
        await RunAsync<RemoveAuditDetails>(app);

        var entries = await app.UseDbAsync(db =>
            db.AuditEntries.OrderBy(e => e.Number).ToListAsync()
        );
        Assert.Equal(
            [false, false, false, true, true, true],
            entries.Select(e => e.Details is not null)
        );
        Assert.Contains("1-3", entries[^1].Details);
        Assert.Null(await app.VerifyAsync());
        app.Clock.Advance(TimeSpan.FromDays(365 * 10));
        await RunAsync<RemoveAuditDetails>(app);
        Assert.Null(await app.VerifyAsync());
    }

    [Fact]
    public async Task Devices_signed_out_a_month_ago_are_forgotten()
    {
        await using var app = new TestApp();
        await app.StaffAsync();
        app.Clock.Advance(TimeSpan.FromDays(29));
        await RunAsync<Purge>(app);
        Assert.Equal(1, await app.UseDbAsync(db => db.Sessions.CountAsync()));

        app.Clock.Advance(TimeSpan.FromDays(2));
        await RunAsync<Purge>(app);

        Assert.Equal(0, await app.UseDbAsync(db => db.Sessions.CountAsync()));
    }

    private static Task EndAsync(TestApp app, Action<Declaration, DateTimeOffset> end) =>
        app.UseDbAsync(async db =>
        {
            end(
                await db.Declarations.Include(d => d.Business).SingleAsync(),
                app.Clock.GetUtcNow()
            );
            await db.SaveChangesAsync();
        });

    private static Task<string> EverythingAsync(TestApp app) =>
        app.UseDbAsync(async db =>
        {
            var declarations = await db
                .Declarations.Include(d => d.Business)
                .Include(d => d.ContactPersons)
                .ToListAsync();
            return JsonSerializer.Serialize(declarations, s_readable);
        });

    private static Task<bool> RunAsync<TJob>(TestApp app)
        where TJob : IJob =>
        app.UseAsync<TJob, bool>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return true;
        });
}
