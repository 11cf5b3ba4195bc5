using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SelfDeclaration.Web.Reference.Loading;

/// <summary>One prepared SELECT.</summary>
/// <remarks>Below ADO.NET on purpose, as <see cref="SqliteRows"/>: its reader takes several times as long over a row as SQLite itself.</remarks>
public sealed class SqliteReading : IRowReader
{
    private const int Date = 10;
    private const int Seconds = 19;

    // No time: there is no year 0.
    private static ReadOnlySpan<byte> Zero => "0000-00-00T00:00:00.0000000"u8;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private int column;

    public SqliteReading(SqliteConnection connection, string select)
    {
        database = connection.Handle!;
        var result = raw.sqlite3_prepare_v2(database, select, out statement);
        SqliteException.ThrowExceptionForRC(result, database);
    }

    public bool Next()
    {
        column = 0;
        var result = raw.sqlite3_step(statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(result, database);
        }

        return result == raw.SQLITE_ROW;
    }

    public long Key() => raw.sqlite3_column_int64(statement, column++);

    public int Number() => raw.sqlite3_column_int(statement, column++);

    public bool Flag() => Number() != 0;

    public string Text() => TextOrNull()!;

    public string? TextOrNull() => raw.sqlite3_column_text(statement, column++).utf8_to_string();

    // Microsoft.Data.Sqlite writes it so, without the zeros at the end; what was written by hand may look otherwise, and takes
    // ten times as long.
    public DateTimeOffset Instant()
    {
        var text = raw.sqlite3_column_blob(statement, column++);
        Span<byte> whole = stackalloc byte[Zero.Length];
        Zero.CopyTo(whole);
        if (text.Length >= Seconds && text.Length <= Zero.Length && text[Date] == (byte)' ')
        {
            text.CopyTo(whole);
            whole[Date] = (byte)'T';
        }

        return new(
            Utf8Parser.TryParse(whole, out DateTime utc, out _, 'O')
                ? utc
                : DateTime.Parse(Encoding.UTF8.GetString(text), CultureInfo.InvariantCulture),
            TimeSpan.Zero
        );
    }

    public void Dispose() => statement.Dispose();
}
