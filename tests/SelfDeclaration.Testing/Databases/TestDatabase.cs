using Microsoft.Data.Sqlite;
using Npgsql;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Testing.Databases;

/// <summary>One test's own database, copied from a migrated and filled template; deleted afterwards.</summary>
public abstract class TestDatabase : IDisposable
{
    /// <summary>The kind of database this test process runs on: SQLite unless <c>TEST_DATABASE=postgres</c>.</summary>
    public static DatabaseProvider Provider { get; } =
        Environment.GetEnvironmentVariable("TEST_DATABASE") switch
        {
            null or "" or "sqlite" => DatabaseProvider.Sqlite,
            "postgres" => DatabaseProvider.Postgres,
            var other => throw new InvalidOperationException(
                $"TEST_DATABASE is \"{other}\"; use \"sqlite\" or \"postgres\"."
            ),
        };

    public abstract string ConnectionString { get; }

    public static TestDatabase Create() =>
        Provider is DatabaseProvider.Postgres
            ? new PostgresTestDatabase()
            : new SqliteTestDatabase();

    public abstract void Dispose();
}

internal sealed class SqliteTestDatabase : TestDatabase
{
    private static readonly Lazy<string> Folder = new(MakeFolder);
    private static readonly Lazy<string> TemplateFile = new(MakeTemplate);

    private readonly string _file = Path.Combine(Folder.Value, $"{Guid.NewGuid():N}.db");

    public SqliteTestDatabase() => File.Copy(TemplateFile.Value, _file);

    public override string ConnectionString => $"Data Source={_file}";

    public override void Dispose()
    {
        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            File.Delete(_file + suffix);
        }
    }

    private static string MakeFolder()
    {
        var folder = Directory.CreateTempSubdirectory("sd-sqlite-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static string MakeTemplate()
    {
        var file = Path.Combine(Folder.Value, "template.db");
        Template.Fill(new() { ConnectionString = $"Data Source={file}" });

        // Leaves everything in the one file that is copied.
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        SqliteConnection.ClearAllPools();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
        return file;
    }
}

internal sealed class PostgresTestDatabase : TestDatabase
{
    private static readonly Lazy<string> TemplateName = new(MakeTemplate);

    private readonly string _name = $"test_{Guid.NewGuid():N}";

    public PostgresTestDatabase() =>
        PostgresCluster.Instance.Execute($"CREATE DATABASE {_name} TEMPLATE {TemplateName.Value}");

    public override string ConnectionString => PostgresCluster.Instance.ConnectionTo(_name);

    public override void Dispose()
    {
        using (var connection = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        PostgresCluster.Instance.Execute($"DROP DATABASE {_name} WITH (FORCE)");
    }

    private static string MakeTemplate()
    {
        const string name = "filled";
        var connection = PostgresCluster.Instance.ConnectionTo(name) + ";Pooling=false";
        PostgresCluster.Instance.Execute($"CREATE DATABASE {name}");
        Template.Fill(
            new() { Provider = DatabaseProvider.Postgres, ConnectionString = connection }
        );
        return name;
    }
}
