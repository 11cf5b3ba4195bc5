using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Verbs;

/// <summary>backup, restore: the SQLite database as one file. PostgreSQL has tools of its own.</summary>
public sealed class BackupVerb(VerbSite site)
{
    // There is one visitor, this program; a site that still runs answers "busy" at once.
    private const int SecondsForALock = 1;

    /// <summary>While the site runs: everybody reads and writes on.</summary>
    public async Task<int> BackupAsync(string file, CancellationToken cancellationToken)
    {
        var database = DatabaseFile();
        if (!File.Exists(database))
        {
            throw new VerbException(
                $"データベース {database} がありません。設定 Database:ConnectionString を確かめてください"
            );
        }

        if (File.Exists(file))
        {
            throw new VerbException($"{file} はすでにあります。別の名前を指定してください");
        }

        await using (var connection = await OpenAsync(database, SqliteOpenMode.ReadWrite))
        {
            await using var copy = connection.CreateCommand();
            copy.CommandText = "VACUUM INTO $file";
            copy.Parameters.AddWithValue("$file", file);
            // As long as it takes: a register of millions is a file of gigabytes.
            copy.CommandTimeout = 0;
            await copy.ExecuteNonQueryAsync(cancellationToken);
        }

        OnlyForItsOwner(file);
        site.Say($"データベースを {file} に保存しました（{Megabytes(file)} MB）");
        return 0;
    }

    /// <summary>While the site stands still. What was there before is kept beside.</summary>
    public async Task<int> RestoreAsync(string file, CancellationToken cancellationToken)
    {
        var database = DatabaseFile();
        if (!File.Exists(file))
        {
            throw new FileNotFoundException(null, file);
        }

        await CheckAsync(file, cancellationToken);
        string? before = null;
        if (File.Exists(database))
        {
            await CheckNobodyUsesAsync(database, cancellationToken);
            before = $"{database}.before-restore-{site.Time.GetUtcNow().InJapan():yyyyMMddHHmmss}";
            File.Move(database, before);
        }

        var beside = $"{database}.restoring";
        File.Copy(file, beside, overwrite: true);
        OnlyForItsOwner(beside);
        File.Move(beside, database);
        site.Say($"{file} からデータベースを戻しました");
        if (before is not null)
        {
            site.Say($"これまでのデータベースは {before} に残しました");
        }

        if ((await site.Db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            site.Say("表が古い形です。サイトを動かす前に migrate を実行してください");
        }

        return 0;
    }

    private string DatabaseFile()
    {
        var settings = site.Get<IOptions<DatabaseSettings>>().Value;
        return settings.Provider is DatabaseProvider.Sqlite
            ? new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource
            : throw new VerbException(
                "このコマンドはSQLiteだけに使えます。PostgreSQLでは pg_dump と pg_restore を使ってください"
            );
    }

    private async Task CheckAsync(string file, CancellationToken cancellationToken)
    {
        List<string> known = [.. site.Db.Database.GetMigrations()];
        try
        {
            await using var connection = await OpenAsync(file, SqliteOpenMode.ReadOnly);
            var result = await ReadAsync(connection, "PRAGMA quick_check(1)", cancellationToken);
            if (result is not ["ok"])
            {
                throw new VerbException(
                    $"{file} は壊れています。別のバックアップを指定してください"
                );
            }

            var has = await ReadAsync(
                connection,
                "SELECT migration_id FROM \"__EFMigrationsHistory\"",
                cancellationToken
            );
            if (has.Except(known).Any())
            {
                throw new VerbException(
                    $"{file} は新しい版のプログラムのものです。その版のプログラムで戻してください"
                );
            }
        }
        catch (SqliteException)
        {
            throw new VerbException(
                $"{file} は backup で保存したファイルではありません。ファイルを確かめてください"
            );
        }
    }

    /// <summary>A connection keeps a lock on a file in WAL as long as it is open, so the only one is alone.</summary>
    private static async Task CheckNobodyUsesAsync(
        string database,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using var connection = await OpenAsync(database, SqliteOpenMode.ReadWrite);
            await ReadAsync(connection, "PRAGMA locking_mode=EXCLUSIVE", cancellationToken);
            await ReadAsync(connection, "BEGIN EXCLUSIVE", cancellationToken);
            await ReadAsync(connection, "COMMIT", cancellationToken);
            // What is still in the log belongs to the file that is kept.
            await ReadAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 5 or 6)
        {
            throw new VerbException(
                "サイトがデータベースを使っています。サイトを止めてから、もう一度実行してください"
            );
        }
    }

    private static async Task<SqliteConnection> OpenAsync(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = SecondsForALock,
            }.ConnectionString
        );
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(
        SqliteConnection connection,
        string sql,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<string> rows = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(reader.GetValue(0).ToString()!);
        }

        return rows;
    }

    private static long Megabytes(string file) => new FileInfo(file).Length / 1_000_000;

    private static void OnlyForItsOwner(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
