using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace SelfDeclaration.Testing.Databases;

/// <summary>
/// A throw-away PostgreSQL cluster, one per test process, reached over a socket in its own folder.
/// It ends and is deleted with the process, however the process ends.
/// </summary>
internal sealed class PostgresCluster
{
    private static readonly Lazy<PostgresCluster> Started = new(() => new());

    private readonly string _root = Directory.CreateTempSubdirectory("sd-pg-").FullName;
    private readonly Process _guard;

    private PostgresCluster()
    {
        // The guard waits for the end of its input: the pipe closes when this process goes away.
        // (Not PDEATHSIG, which follows the parent thread, and .NET starts processes from pool threads.)
        var script = $$"""
            set -eu
            as=''
            if [ "$(id -u)" = 0 ]; then
                as='setpriv --reuid=postgres --regid=postgres --init-groups --'
                chown postgres {{_root}}
            fi
            cd {{_root}}
            trap 'rm -rf {{_root}}' EXIT
            $as {{Bin}}/initdb -D {{_root}}/data -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
            $as {{Bin}}/pg_ctl start -w -D {{_root}}/data -l {{_root}}/log -o "-k {{_root}} -c listen_addresses= \
                -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200" >/dev/null
            echo ready
            read -r _ || true
            $as {{Bin}}/pg_ctl stop -m immediate -D {{_root}}/data >/dev/null
            """;
        _guard = Process.Start(
            new ProcessStartInfo("bash", ["-c", script])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
        if (_guard.StandardOutput.ReadLine() != "ready")
        {
            throw new InvalidOperationException("PostgreSQL did not start; its words are above.");
        }
    }

    public static PostgresCluster Instance => Started.Value;

    public string ConnectionTo(string database) =>
        $"Host={_root};Username=postgres;Database={database};Maximum Pool Size=20;Include Error Detail=true";

    public void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of databases made here; SQL has no parameters for them.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static string Bin =>
        Environment.GetEnvironmentVariable("PG_BIN")
        ?? Directory
            .GetDirectories("/usr/lib/postgresql")
            .OrderByDescending(d => int.Parse(Path.GetFileName(d), CultureInfo.InvariantCulture))
            .Select(d => $"{d}/bin")
            .FirstOrDefault()
        ?? throw new InvalidOperationException(
            "PostgreSQL is not installed: apt-get install postgresql, or set PG_BIN."
        );

    private void Stop()
    {
        NpgsqlConnection.ClearAllPools();
        _guard.StandardInput.Close();
        _guard.WaitForExit(TimeSpan.FromSeconds(10));
        _guard.Dispose();
    }
}
