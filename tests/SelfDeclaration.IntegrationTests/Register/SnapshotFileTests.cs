using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Declarations;
using SelfDeclaration.Register.Search;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Databases;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Jobs;
using SelfDeclaration.Web.Register;

namespace SelfDeclaration.IntegrationTests.Register;

/// <summary>A start from the file finds what a start from the database would.</summary>
public sealed class SnapshotFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string Path => System.IO.Path.Combine(_folder.FullName, "register");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_restart_takes_the_file_and_the_changes_made_while_it_was_down()
    {
        await using var app = new TestApp().WithSetting("Register:SnapshotFile", Path);
        await app.PublishAsync("残る商店");
        var withdrawn = await app.PublishAsync("やめる商店");
        var renamed = await app.PublishAsync("旧社名");
        await StoreAsync(app);

        await app.RestartAsync();
        await app.UseDbAsync(async db =>
        {
            (await db.FindAsync<Declaration>(withdrawn.Key))!.Withdraw(null, TestApp.Start);
            await db.SaveChangesAsync();
            await db
                .Businesses.Where(b => b.Key == renamed.Business.Key)
                .ExecuteUpdateAsync(s => s.SetProperty(b => b.Name, "新社名"));
        });
        await app.PublishAsync("新しい商店");

        Assert.Equal(["新しい商店", "新社名", "残る商店"], await NamesAsync(app));
        Assert.Empty(await NamesAsync(app, "やめる"));
        Assert.Empty(await NamesAsync(app, "旧"));
        Assert.Empty(app.Errors.Entries);
    }

    [Fact]
    public async Task The_file_and_not_the_database_is_read()
    {
        await using var app = new TestApp().WithSetting("Register:SnapshotFile", Path);
        var declaration = await app.PublishAsync("みずほ");
        await StoreAsync(app);

        // A change that the list knows nothing of.
        await app.UseDbAsync(async db =>
        {
            await db
                .Businesses.Where(b => b.Key == declaration.Business.Key)
                .ExecuteUpdateAsync(s => s.SetProperty(b => b.Name, "別の名"));
            await db.Database.ExecuteSqlAsync(
                $"DELETE FROM register_changes WHERE declaration_key > 0"
            );
        });
        await app.RestartAsync();

        Assert.Equal(["みずほ"], await NamesAsync(app));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public async Task A_damaged_file_is_not_used(double where)
    {
        await using var app = new TestApp().WithSetting("Register:SnapshotFile", Path);
        await app.PublishAsync("みずほ");
        await StoreAsync(app);
        await app.RestartAsync();

        var bytes = await File.ReadAllBytesAsync(Path);
        bytes[(int)(bytes.Length * where)] ^= 1;
        await File.WriteAllBytesAsync(Path, bytes);

        Assert.Equal(["みずほ"], await NamesAsync(app));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(3000)]
    public async Task Half_a_file_is_not_used(int length)
    {
        await using var app = new TestApp().WithSetting("Register:SnapshotFile", Path);
        await app.PublishAsync("みずほ");
        await StoreAsync(app);
        await app.RestartAsync();

        await using (var file = File.OpenWrite(Path))
        {
            file.SetLength(length);
        }

        Assert.Equal(["みずほ"], await NamesAsync(app));
    }

    [Fact]
    public async Task A_file_older_than_the_list_of_changes_is_not_used()
    {
        await using var app = new TestApp().WithSetting("Register:SnapshotFile", Path);
        await app.PublishAsync("みずほ");
        await StoreAsync(app);
        await app.RestartAsync();

        await app.PublishAsync("新しい商店");
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.UseDbAsync(db =>
            db.Database.ExecuteSqlAsync($"UPDATE register_changes SET at = '2026-01-01'")
        );
        await app.UseAsync<Purge, bool>(async purge =>
        {
            await purge.RunAsync(CancellationToken.None);
            return true;
        });

        Assert.Equal(["みずほ", "新しい商店"], await NamesAsync(app));
    }

    [Fact]
    public async Task The_file_of_another_database_is_not_used()
    {
        await using var one = new TestApp().WithSetting("Register:SnapshotFile", Path);
        await one.PublishAsync("みずほ");
        await StoreAsync(one);

        await using var other = new TestApp().WithSetting("Register:SnapshotFile", Path);
        await other.PublishAsync("よその商店");

        Assert.Equal(["よその商店"], await NamesAsync(other));
    }

    [Fact]
    public async Task A_database_restored_from_before_the_file_does_not_use_it()
    {
        await using var app = new TestApp().WithSetting("Register:SnapshotFile", Path);
        await app.PublishAsync("みずほ");
        await StoreAsync(app);
        await app.RestartAsync();

        // As it was before the mark, and then other rows under the same numbers.
        await app.UseDbAsync(async db =>
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM register_changes");
            await db.Database.ExecuteSqlRawAsync(
                TestDatabase.Provider is DatabaseProvider.Postgres
                    ? "ALTER TABLE register_changes ALTER seq RESTART WITH 1"
                    : "DELETE FROM sqlite_sequence WHERE name = 'register_changes'"
            );
        });
        await app.PublishAsync("新しい商店");

        Assert.Equal(["みずほ", "新しい商店"], await NamesAsync(app));
    }

    [Fact]
    public async Task After_too_many_changes_the_database_is_read()
    {
        await using var app = new TestApp().WithSetting("Register:SnapshotFile", Path);
        var declaration = await app.PublishAsync("みずほ");
        await StoreAsync(app);
        await app.RestartAsync();

        await app.UseDbAsync(async db =>
        {
            await db
                .Businesses.Where(b => b.Key == declaration.Business.Key)
                .ExecuteUpdateAsync(s => s.SetProperty(b => b.Name, "別の名"));
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO register_changes (declaration_key) VALUES (NULL)"
            );
        });

        Assert.Equal(["別の名"], await NamesAsync(app));
    }

    [Fact]
    public async Task Copies_share_a_folder_and_leave_nothing_else_in_it()
    {
        await using var one = new TestApp().WithSetting("Register:SnapshotFile", Path);
        await using var other = new TestApp()
            .WithSetting("Database:ConnectionString", one.ConnectionString)
            .WithSetting("Register:SnapshotFile", Path);
        await one.PublishAsync("みずほ");

        await Task.WhenAll(StoreAsync(one), StoreAsync(other));
        await other.RestartAsync();

        Assert.Equal(["みずほ"], await NamesAsync(other));
        Assert.Equal([Path], _folder.GetFiles().Select(f => f.FullName));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(Path)
            );
        }
    }

    [Fact]
    public async Task Changes_are_folded_in_and_kept_in_the_file()
    {
        await using var app = new TestApp()
            .WithSetting("Register:SnapshotFile", Path)
            .WithSetting("Register:SnapshotFileHours", "3");
        await StoreAsync(app);
        await app.PublishAsync("みずほ");
        await app.FollowAsync();
        app.Clock.Advance(TimeSpan.FromHours(3));
        await StoreAsync(app);

        var snapshot = await SnapshotAsync(app);
        Assert.Equal((1, 0), (snapshot.Count, snapshot.Changes));
        Assert.Equal(["みずほ"], await NamesAsync(app));
    }

    [Fact]
    public async Task Where_nothing_can_be_written_the_search_works()
    {
        await using var app = new TestApp().WithSetting(
            "Register:SnapshotFile",
            System.IO.Path.Combine(Path, "no", "such", "folder")
        );
        await app.PublishAsync("みずほ");
        await StoreAsync(app);

        Assert.Equal(["みずほ"], await NamesAsync(app));
    }

    /// <summary>Follows, waits for what that began in the background, and takes it over.</summary>
    private static async Task StoreAsync(TestApp app)
    {
        await app.FollowAsync();
        await app.Services.GetRequiredService<RegisterSearch>().IdleAsync();
        await app.FollowAsync();
    }

    private static async Task<RegisterSnapshot> SnapshotAsync(TestApp app) =>
        await app
            .Services.GetRequiredService<RegisterSearch>()
            .SnapshotAsync(CancellationToken.None);

    private static async Task<IReadOnlyList<string>> NamesAsync(TestApp app, string word = "")
    {
        var snapshot = await SnapshotAsync(app);
        // A start from the database writes the file; not after the test.
        await app.Services.GetRequiredService<RegisterSearch>().IdleAsync();
        var query = new BusinessQuery { Words = SearchText.Words(word) };
        return
        [
            .. snapshot
                .Search(query, 100)
                .Businesses.Select(b => b.Name)
                .Order(StringComparer.Ordinal),
        ];
    }
}
