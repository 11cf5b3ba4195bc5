using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SelfDeclaration.Web.Reference.Loading;

/// <summary>One prepared INSERT whose parameters are bound again for every row.</summary>
/// <remarks>
/// Below ADO.NET on purpose: a command with parameter objects costs three times as much a row as
/// SQLite itself does. Runs in whatever transaction the connection is in.
/// </remarks>
public sealed class SqliteRows : IRowWriter
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private byte[] utf8 = ArrayPool<byte>.Shared.Rent(4096);
    private int column;

    public SqliteRows(SqliteConnection connection, string insert)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, insert, out statement));
    }

    public void Text(string? value)
    {
        if (value is null)
        {
            Check(raw.sqlite3_bind_null(statement, ++column));
            return;
        }

        Bytes(value.Length * 3);
        var length = Encoding.UTF8.GetBytes(value, utf8);
        Check(raw.sqlite3_bind_text(statement, ++column, utf8.AsSpan(0, length)));
    }

    public void Number(int? value)
    {
        if (value is { } number)
        {
            Key(number);
        }
        else
        {
            Check(raw.sqlite3_bind_null(statement, ++column));
        }
    }

    public void Key(long value) => Check(raw.sqlite3_bind_int64(statement, ++column, value));

    public void Flag(bool value) => Key(value ? 1 : 0);

    // The two formats are those of Microsoft.Data.Sqlite, which reads the values back.
    public void Date(DateOnly? value)
    {
        if (value is { } date)
        {
            date.TryFormat(utf8, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            Check(raw.sqlite3_bind_text(statement, ++column, utf8.AsSpan(0, length)));
        }
        else
        {
            Text(null);
        }
    }

    public void Instant(DateTimeOffset? value)
    {
        if (value is { } instant)
        {
            instant.UtcDateTime.TryFormat(
                utf8,
                out var length,
                "yyyy-MM-dd HH:mm:ss.FFFFFFF",
                CultureInfo.InvariantCulture
            );
            Check(raw.sqlite3_bind_text(statement, ++column, utf8.AsSpan(0, length)));
        }
        else
        {
            Text(null);
        }
    }

    public void Texts(IReadOnlyList<string> values) => Text(JsonSerializer.Serialize(values));

    public void Json(string? value) => Text(value);

    public void EndRow()
    {
        var result = raw.sqlite3_step(statement);
        // Reset repeats the error of the step, so the step's own result is the one to look at.
        _ = raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(result, database);
        }

        column = 0;
    }

    public void Complete() { }

    public void Dispose()
    {
        statement.Dispose();
        ArrayPool<byte>.Shared.Return(utf8);
    }

    private void Bytes(int needed)
    {
        if (utf8.Length < needed)
        {
            ArrayPool<byte>.Shared.Return(utf8);
            utf8 = ArrayPool<byte>.Shared.Rent(needed);
        }
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, database);
        }
    }
}
