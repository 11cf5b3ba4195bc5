using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SelfDeclaration.Web.Reference.Loading;

/// <summary>One prepared SELECT.</summary>
/// <remarks>Below ADO.NET on purpose, as <see cref="SqliteRows"/>: its reader takes several times as long over a row as SQLite itself.</remarks>
public sealed class SqliteReading : IRowReader
{
    private const string Format = "yyyy-MM-dd HH:mm:ss.FFFFFFF";
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

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

    // Microsoft.Data.Sqlite writes it so; what was written by hand may look otherwise, and takes longer.
    public DateTimeOffset Instant()
    {
        var text = Text();
        return new(
            DateTime.TryParseExact(text, Format, Culture, DateTimeStyles.None, out var utc)
                ? utc
                : DateTime.Parse(text, Culture),
            TimeSpan.Zero
        );
    }

    public void Dispose() => statement.Dispose();
}
