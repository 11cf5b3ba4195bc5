using Microsoft.Data.Sqlite;

namespace SelfDeclaration.IntegrationTests.Verbs;

/// <summary>backup, restore, as an operator types them.</summary>
public sealed class BackupVerbTests
{
    [Fact]
    public async Task What_was_saved_comes_back_and_what_was_there_is_kept()
    {
        await using var machine = new Machine();
        var (file, backup) = (machine.NewFile("register.db"), machine.NewFile("saved.db"));
        var database = Sqlite(file);
        await machine.RunAsync(["seed", "--businesses", "20", .. database]);

        Assert.Equal(0, await machine.RunAsync(["backup", backup, .. database]));
        await DeleteAllAsync(file);
        Assert.Equal(0, await machine.RunAsync(["restore", backup, .. database]));

        Assert.Equal(20, await CountAsync(file));
        var before = Assert.Single(
            Directory.GetFiles(Path.GetDirectoryName(file)!, "register.db.before-restore-*")
        );
        Assert.Equal(0, await CountAsync(before));
        Assert.Contains($"これまでのデータベースは {before} に残しました", machine.Out);
        Assert.Empty(machine.Errors);
    }

    [Fact]
    public async Task A_backup_never_takes_the_place_of_another_file()
    {
        await using var machine = new Machine();
        var database = Sqlite(machine.NewFile("register.db"));
        await machine.RunAsync(["migrate", .. database]);
        var taken = machine.NewFile("taken.db");
        await File.WriteAllTextAsync(taken, "何か");

        Assert.Equal(1, await machine.RunAsync(["backup", taken, .. database]));

        Assert.Equal(
            $"{taken} はすでにあります。別の名前を指定してください",
            Assert.Single(machine.Errors)
        );
        Assert.Equal("何か", await File.ReadAllTextAsync(taken));
    }

    [Fact]
    public async Task Nothing_is_restored_while_the_site_has_the_database_open()
    {
        await using var machine = new Machine();
        var (file, backup) = (machine.NewFile("register.db"), machine.NewFile("saved.db"));
        var database = Sqlite(file);
        await machine.RunAsync(["seed", "--businesses", "3", .. database]);
        await machine.RunAsync(["backup", backup, .. database]);

        await using (var site = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await site.OpenAsync();
            await using var look = site.CreateCommand();
            look.CommandText = "SELECT COUNT(*) FROM declarations";
            await look.ExecuteScalarAsync();

            Assert.Equal(1, await machine.RunAsync(["restore", backup, .. database]));
        }

        Assert.StartsWith("サイトがデータベースを使っています。", Assert.Single(machine.Errors));
        Assert.Equal(3, await CountAsync(file));
    }

    [Theory]
    [InlineData("SQLiteでない", "は backup で保存したファイルではありません。")]
    [InlineData("", "は backup で保存したファイルではありません。")]
    public async Task A_file_that_is_no_backup_is_refused(string content, string sentence)
    {
        await using var machine = new Machine();
        var (file, other) = (machine.NewFile("register.db"), machine.NewFile("other.db"));
        await machine.RunAsync(["seed", "--businesses", "3", .. Sqlite(file)]);
        await File.WriteAllTextAsync(other, content);

        Assert.Equal(1, await machine.RunAsync(["restore", other, .. Sqlite(file)]));

        Assert.Contains(sentence, Assert.Single(machine.Errors));
        Assert.Equal(3, await CountAsync(file));
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_is_refused()
    {
        await using var machine = new Machine();
        var (file, backup) = (machine.NewFile("register.db"), machine.NewFile("saved.db"));
        await machine.RunAsync(["seed", "--businesses", "3", .. Sqlite(file)]);
        await machine.RunAsync(["backup", backup, .. Sqlite(file)]);
        await ExecuteAsync(
            backup,
            "INSERT INTO \"__EFMigrationsHistory\" VALUES ('99990101000000_Later', '10.0.0')"
        );

        Assert.Equal(1, await machine.RunAsync(["restore", backup, .. Sqlite(file)]));

        Assert.Contains("新しい版のプログラムのものです", Assert.Single(machine.Errors));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task PostgreSQL_has_tools_of_its_own(string verb)
    {
        await using var machine = new Machine();

        var code = await machine.RunAsync(
            verb,
            machine.NewFile("saved.db"),
            "--Database:Provider=Postgres",
            "--Database:ConnectionString=Host=127.0.0.1;Port=1;Username=nobody"
        );

        Assert.Equal(1, code);
        Assert.Contains("pg_dump", Assert.Single(machine.Errors));
    }

    private static string[] Sqlite(string file) =>
        [
            "--Database:Provider=Sqlite",
            $"--Database:ConnectionString=Data Source={file};Pooling=False",
        ];

    private static Task DeleteAllAsync(string file) =>
        ExecuteAsync(file, "PRAGMA foreign_keys=OFF; DELETE FROM declarations");

    private static async Task ExecuteAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> CountAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM declarations";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
