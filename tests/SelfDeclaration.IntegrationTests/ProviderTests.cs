using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Databases;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.IntegrationTests;

/// <summary>What the site relies on, on whichever database the tests run.</summary>
public sealed class ProviderTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(9));

    [Fact]
    public async Task Instants_are_stored_in_utc_compared_and_sorted_by_the_database()
    {
        await using var app = new TestApp();
        await app.UseDbAsync(async db =>
        {
            db.Drafts.AddRange(
                DraftOf(Noon.AddSeconds(1)),
                DraftOf(Noon),
                // The same day later in another offset, though its local digits are smaller.
                DraftOf(new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero))
            );
            await db.SaveChangesAsync();
        });

        var sorted = await app.UseDbAsync(db =>
            db.Drafts.OrderBy(d => d.UpdatedAt).Select(d => d.UpdatedAt).ToListAsync()
        );
        var later = await app.UseDbAsync(db => db.Drafts.CountAsync(d => d.UpdatedAt > Noon));

        Assert.Equal([Noon, Noon.AddSeconds(1), Noon.AddHours(6).AddMinutes(30)], sorted);
        Assert.All(sorted, instant => Assert.Equal(TimeSpan.Zero, instant.Offset));
        Assert.Equal(2, later);
    }

    [Fact]
    public async Task The_migrations_make_the_whole_model()
    {
        await using var app = new TestApp();

        var (pending, waiting) = await app.UseDbAsync(async db =>
            (db.Database.HasPendingModelChanges(), await db.Database.GetPendingMigrationsAsync())
        );

        Assert.False(pending, "the model has changed: ./migration NAME");
        Assert.Empty(waiting);
    }

    [Fact]
    public async Task A_draft_that_another_window_changed_is_not_overwritten()
    {
        await using var app = new TestApp();
        var key = Guid.NewGuid();
        await app.UseDbAsync(async db =>
        {
            db.Drafts.Add(DraftOf(Noon, key));
            await db.SaveChangesAsync();
        });

        await app.UseDbAsync(async slow =>
        {
            var draft = await slow.Drafts.SingleAsync(d => d.Key == key);
            await app.UseDbAsync(quick =>
                quick
                    .Drafts.Where(d => d.Key == key)
                    .ExecuteUpdateAsync(s => s.SetProperty(d => d.Version, 1))
            );
            draft.Version = 1;
            draft.Content = "slow";
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task Sqlite_really_runs_with_its_safe_settings()
    {
        if (TestDatabase.Provider is not DatabaseProvider.Sqlite)
        {
            return;
        }

        await using var app = new TestApp();

        var settings = await app.UseDbAsync(db =>
            db.Database.SqlQuery<string>(
                    $"""
                    SELECT journal_mode || ' ' || foreign_keys || ' ' || timeout AS "Value"
                    FROM pragma_journal_mode, pragma_foreign_keys, pragma_busy_timeout
                    """
                )
                .SingleAsync()
        );

        Assert.Equal("wal 1 10000", settings);
    }

    private static StoredDraft DraftOf(DateTimeOffset updatedAt, Guid? key = null) =>
        new()
        {
            Key = key ?? Guid.NewGuid(),
            Content = "",
            UpdatedAt = updatedAt,
            ExpiresAt = updatedAt.AddDays(7),
        };
}
