using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Testing;
using SelfDeclaration.Web.Audit;

namespace SelfDeclaration.IntegrationTests.Audit;

/// <summary>記録のつながりの確認</summary>
public sealed class AuditVerificationTests
{
    [Fact]
    public async Task Untouched_records_are_whole()
    {
        await using var app = new TestApp();
        Assert.Null(await app.VerifyAsync());

        await app.RecordAsync(5);

        Assert.Null(await app.VerifyAsync());
        Assert.Null((await app.CheckAsync()).Problem);
    }

    [Theory]
    [InlineData("actor_name = '別の人'")]
    [InlineData("action = 'SignedIn'")]
    [InlineData("subject = '別の一覧'")]
    [InlineData("origin = '192.0.2.9'")]
    [InlineData("declaration_key = 7")]
    [InlineData("details_hash = hash")]
    [InlineData("hash = details_hash")]
    public async Task An_altered_field_is_found(string change)
    {
        await using var app = new TestApp();
        await app.RecordAsync(5);

#pragma warning disable EF1002 // Words from this file.
        await app.UseDbAsync(db =>
            db.Database.ExecuteSqlRawAsync($"UPDATE audit_entries SET {change} WHERE number = 3")
        );
#pragma warning restore EF1002

        Assert.Equal(3, (await app.VerifyAsync())?.Number);
        Assert.Equal(3, (await app.CheckAsync()).BrokenAt);
    }

    [Fact]
    public async Task An_altered_time_is_found()
    {
        await using var app = new TestApp();
        await app.RecordAsync(5);

        await app.UseDbAsync(db =>
            db.AuditEntries.Where(e => e.Number == 3)
                .ExecuteUpdateAsync(e => e.SetProperty(x => x.At, TestApp.Start.AddDays(-1)))
        );

        Assert.Equal("記録3番が書き換えられています", (await app.VerifyAsync())?.Sentence);
    }

    [Fact]
    public async Task Altered_details_are_found()
    {
        await using var app = new TestApp();
        await app.RecordAsync(5);

        await app.SqlAsync(
            $"UPDATE audit_entries SET details = 'まったく別の理由' WHERE number = 2"
        );

        Assert.Equal("記録2番の中身が書き換えられています", (await app.VerifyAsync())?.Sentence);
    }

    [Fact]
    public async Task Details_that_vanished_are_found_unless_their_removal_is_on_record()
    {
        await using var app = new TestApp();
        await app.RecordAsync(6);
        await app.SqlAsync($"UPDATE audit_entries SET details = NULL WHERE number IN (2, 3, 5)");

        Assert.Equal(2, (await app.VerifyAsync())?.Number);

        await app.UseAsync<AuditLog, bool>(async log =>
        {
            log.Note(
                AuditAction.PersonalDataRemoved,
                "操作の記録の中身",
                RemovedDetails.Of("保存期間", [3, 2])
            );
            await log.SaveAsync((AuditActor.Job, "試験"));
            return true;
        });

        Assert.Equal(
            "記録5番の中身がありません。消したという記録もありません",
            (await app.VerifyAsync())?.Sentence
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task A_deleted_entry_is_found(long number)
    {
        await using var app = new TestApp();
        await app.RecordAsync(5);

        await app.SqlAsync($"DELETE FROM audit_entries WHERE number = {number}");

        Assert.Equal($"記録{number}番がありません", (await app.VerifyAsync())?.Sentence);
        Assert.Equal(number, (await app.CheckAsync()).BrokenAt);
    }

    [Fact]
    public async Task An_end_cut_off_together_with_the_head_is_found_by_the_seal()
    {
        await using var app = new TestApp();
        await app.RecordAsync(5);

        await app.SqlAsync($"DELETE FROM audit_entries WHERE number > 3");
        await app.SqlAsync(
            $"UPDATE audit_head SET number = 3, hash = (SELECT hash FROM audit_entries WHERE number = 3)"
        );

        Assert.Equal("記録4番がありません", (await app.VerifyAsync())?.Sentence);
    }

    [Fact]
    public async Task Everything_wiped_away_is_found_by_what_the_job_remembers()
    {
        await using var app = new TestApp();
        await app.RecordAsync(5);
        await app.CheckAsync();

        await app.SqlAsync($"DELETE FROM audit_entries");
        await app.SqlAsync($"UPDATE audit_head SET number = 0, hash = '', seal = NULL");

        Assert.Equal(1, (await app.VerifyAsync())?.Number);
        Assert.Equal(1, (await app.CheckAsync()).BrokenAt);
    }

    [Fact]
    public async Task A_forgery_joined_anew_to_its_end_is_found_by_the_seal()
    {
        await using var app = new TestApp();
        await app.RecordAsync(5);

        await app.ForgeAsync(2);

        Assert.Contains("つなぎ直されています", (await app.VerifyAsync())?.Sentence);
    }

    [Fact]
    public async Task What_is_recorded_afterwards_does_not_cover_a_forgery_up()
    {
        await using var app = new TestApp();
        await app.RecordAsync(5);
        await app.ForgeAsync(2);

        await app.RecordAsync(3);

        Assert.Equal(5, (await app.VerifyAsync())?.Number);
    }

    [Fact]
    public async Task An_entry_written_past_the_site_is_found()
    {
        await using var app = new TestApp();
        await app.RecordAsync(5);

        await app.SqlAsync(
            $"INSERT INTO audit_entries SELECT 6, at, actor, actor_key, actor_name, action, declaration_key, subject, details, details_hash, origin, hash FROM audit_entries WHERE number = 5"
        );

        Assert.Equal(6, (await app.VerifyAsync())?.Number);
    }

    [Fact]
    public async Task The_job_looks_at_the_old_entries_again()
    {
        await using var app = new TestApp();
        await app.RecordAsync(5);
        Assert.Null((await app.CheckAsync()).Problem);
        await app.RecordAsync(2);

        await app.SqlAsync($"UPDATE audit_entries SET origin = '192.0.2.9' WHERE number = 2");

        Assert.Equal(2, (await app.CheckAsync()).BrokenAt);
    }
}
