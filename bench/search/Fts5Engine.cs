using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SelfDeclaration.Register.Search;

namespace SelfDeclaration.SearchBench;

/// <summary>SQLite FTS5 over bigrams, contentless, in memory: the best of SQL. The shown columns are a table beside it.</summary>
internal sealed class Fts5Engine : IEngine, IDisposable
{
    private const char LastMark = '\uE000';
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly SqliteCommand count;
    private readonly SqliteCommand newest;
    private readonly SqliteCommand byKana;

    public Fts5Engine(RegisterColumns columns)
    {
        connection.Open();
        Execute(
            "CREATE VIRTUAL TABLE f USING fts5(g, tokenize='ascii', content='', contentless_delete=1, detail=full, prefix='1'); INSERT INTO f(f, rank) VALUES ('hashsize', 134217728); CREATE TABLE b (id INTEGER PRIMARY KEY, key TEXT, name TEXT, trade TEXT, pref TEXT, city TEXT, star INTEGER, day INTEGER, kana INTEGER)"
        );
        using (var transaction = connection.BeginTransaction())
        {
            using var grams = Prepared("INSERT INTO f(rowid, g) VALUES ($0, $1)", 2);
            using var shown = Prepared(
                "INSERT INTO b VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)",
                9
            );
            for (var o = columns.Count - 1; o >= 0; o--)
            {
                // Ascending row numbers, the newest last: FTS5 walks them backwards.
                var (row, b) = (columns.Count - o, columns.At(o));
                Run(grams, row, GramsOf(columns, o));
                Run(
                    shown,
                    row,
                    b.Key,
                    b.Name,
                    b.TradeName,
                    b.PrefectureCode,
                    b.CityAndTown,
                    (int)b.Star,
                    b.DeclaredOn.DayNumber,
                    columns.KanaPlace[o]
                );
            }

            transaction.Commit();
        }

        Execute("INSERT INTO f(f) VALUES ('optimize')");
        count = Prepared("SELECT count(*) FROM f WHERE f MATCH $0", 1);
        newest = Prepared(
            "SELECT b.* FROM f CROSS JOIN b ON b.id = f.rowid WHERE f MATCH $0 ORDER BY f.rowid DESC LIMIT 20",
            1
        );
        byKana = Prepared(
            "SELECT b.* FROM f CROSS JOIN b ON b.id = f.rowid WHERE f MATCH $0 ORDER BY b.kana LIMIT 20",
            1
        );
    }

    public string Name => "SQLite FTS5, bigrams";

    public bool Answers(BusinessQuery query) =>
        query.Order is not BusinessOrder.Relevance && Match(query).Length > 0;

    public int Total(BusinessQuery query)
    {
        var match = Match(query);
        var page = query.Order is BusinessOrder.Kana ? byKana : newest;
        page.Parameters[0].Value = count.Parameters[0].Value = match;
        using (var rows = page.ExecuteReader())
        {
            var values = new object[9];
            while (rows.Read())
            {
                rows.GetValues(values);
            }
        }

        return Convert.ToInt32(count.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public void Dispose() => connection.Dispose();

    private static string Match(BusinessQuery query)
    {
        List<string> all =
        [
            .. query.Words.Select(w =>
                w.Length == 1 ? $"\"{PeerRow.Wide(w)}\"*" : $"\"{Grams(w)}\""
            ),
            .. query.Prefectures.Select(p => $"p{p.First}"),
            .. query.Industries.Select(i => $"i{i.First}"),
        ];
        if (query.Star is { } star)
        {
            all.Add($"s{(int)star}");
        }

        return string.Join(" AND ", all);
    }

    private static string GramsOf(RegisterColumns columns, int ordinal)
    {
        var text = new StringBuilder();
        foreach (var part in PeerRow.Parts(columns, ordinal))
        {
            text.Append(Grams(part + LastMark)).Append(' ');
        }

        return text.Append(
                CultureInfo.InvariantCulture,
                $"p{columns.Prefectures[ordinal]} i{columns.Industries[ordinal]} s{columns.Stars[ordinal]}"
            )
            .ToString();
    }

    private static string Grams(string text)
    {
        var grams = new StringBuilder(text.Length * 3);
        var wide = PeerRow.Wide(text);
        for (var i = 0; i + 1 < wide.Length; i++)
        {
            grams.Append(i > 0 ? " " : "").Append(wide, i, 2);
        }

        return grams.ToString();
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepared(string sql, int parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        }

        return command;
    }

    private void Execute(string sql)
    {
        using var command = Prepared(sql, 0);
        command.ExecuteNonQuery();
    }
}
