using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Register.Search;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference.Loading;

namespace SelfDeclaration.Web.Register;

/// <summary>変更の読み取り: which declarations changed since a place in the list that <see cref="ChangeTriggers"/> writes.</summary>
/// <remarks>
/// SQLite has one writer at a time, so the rows stand in the order of their commits. PostgreSQL hands out the numbers before
/// the commit: a row may become visible after its successors. There we read everything from the oldest transaction on
/// that was still running, and leave out what we have had. So nothing is missed, and a long transaction of somebody else delays nothing.
/// </remarks>
public sealed class ChangeFeed(RegistryDb db)
{
    /// <summary>More at once is not read one by one.</summary>
    public const int Most = 5_000;

    /// <summary>The end of the list now: to be asked for before the register is read.</summary>
    public async Task<ChangePlace> EndAsync(CancellationToken stop) =>
        new(await HorizonAsync(stop), new HashSet<long>());

    /// <summary>What was noted after a place.</summary>
    public async Task<Changes> AfterAsync(ChangePlace place, CancellationToken stop)
    {
        // Asked first: what ended before this is visible to the statement below.
        var horizon = await HorizonAsync(stop);
        var (keys, known) = (new HashSet<long>(), new HashSet<long>());
        var everything = false;
        var read = 0;
        await using var command = await CommandAsync(
            IsPostgres
                ? "SELECT seq, declaration_key, tx::text::bigint FROM register_changes WHERE tx >= @after::text::xid8 ORDER BY seq LIMIT @most"
                : "SELECT seq, declaration_key, seq FROM register_changes WHERE seq > @after ORDER BY seq LIMIT @most",
            stop
        );
        Add(command, "after", place.Horizon);
        Add(command, "most", Most + place.Known.Count + 1);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            var seq = rows.GetInt64(0);
            if (IsPostgres && rows.GetInt64(2) >= horizon)
            {
                known.Add(seq);
            }

            if (!IsPostgres)
            {
                horizon = Math.Max(horizon, seq);
            }

            if (place.Known.Contains(seq))
            {
                continue;
            }

            read++;
            everything |= await rows.IsDBNullAsync(1, stop);
            if (!everything && rows.GetInt64(1) is > 0 and var key)
            {
                keys.Add(key);
            }
        }

        return new(keys, everything || read > Most, new(horizon, known));
    }

    /// <summary>Forgets what every copy has read long ago.</summary>
    public async Task ForgetAsync(DateTimeOffset before, CancellationToken stop) =>
        await db.Database.ExecuteSqlAsync(
            $"DELETE FROM register_changes WHERE at < {before.UtcDateTime}",
            stop
        );

    /// <summary>Writes a row that names no declaration, so that this list can be told from any other.</summary>
    public async Task<ChangeMark> MarkAsync(CancellationToken stop)
    {
        Span<byte> random = stackalloc byte[sizeof(long)];
        RandomNumberGenerator.Fill(random);
        var number = BitConverter.ToInt64(random) | long.MinValue;
        await using var command = await CommandAsync(
            "INSERT INTO register_changes (declaration_key) VALUES (@number) RETURNING seq",
            stop
        );
        Add(command, "number", number);
        return new(
            Convert.ToInt64(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture),
            number
        );
    }

    /// <summary>Whether this is the list that the mark was made in, and not one restored from before it.</summary>
    /// <remarks>
    /// PostgreSQL's list names transactions, which mean nothing in another server that the rows were copied to: there the row
    /// was written by another than the one it names.
    /// </remarks>
    public async Task<bool> HasAsync(ChangeMark mark, CancellationToken stop)
    {
        await using var command = await CommandAsync(
            "SELECT count(*) FROM register_changes WHERE seq = @seq AND declaration_key = @number"
                + (IsPostgres ? " AND xmin::text::bigint = tx::text::bigint & 4294967295" : ""),
            stop
        );
        Add(command, "seq", mark.Sequence);
        Add(command, "number", mark.Number);
        return Convert.ToInt64(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture)
            == 1;
    }

    private bool IsPostgres => Bulk.IsPostgres(db);

    private async Task<long> HorizonAsync(CancellationToken stop)
    {
        await using var command = await CommandAsync(
            IsPostgres
                ? "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint"
                : "SELECT coalesce(max(seq), 0) FROM register_changes",
            stop
        );
        return Convert.ToInt64(
            await command.ExecuteScalarAsync(stop),
            CultureInfo.InvariantCulture
        );
    }

    private async Task<DbCommand> CommandAsync(string sql, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // One of the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}

/// <summary>A place in the list of changes.</summary>
/// <param name="Horizon">Everything before it has been read.</param>
/// <param name="Known">What has been read behind it.</param>
public sealed record ChangePlace(long Horizon, IReadOnlySet<long> Known);

/// <summary>What changed.</summary>
/// <param name="Declarations">Their keys.</param>
/// <param name="Everything">Too much to name: the register is to be read again.</param>
/// <param name="Next">Where to go on.</param>
public sealed record Changes(IReadOnlySet<long> Declarations, bool Everything, ChangePlace Next);
