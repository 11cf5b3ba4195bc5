using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SelfDeclaration.Register.Search;

namespace SelfDeclaration.SearchBench;

/// <summary>One way to answer a query: the exact total and the first page of twenty.</summary>
internal interface IEngine
{
    string Name { get; }
    int Total(BusinessQuery query);
}

/// <summary>The site's own search, with its index or by reading through; the page comes with what is shown of each business.</summary>
internal sealed class OwnEngine(string name, RegisterSnapshot register) : IEngine
{
    public string Name => name;

    public int Total(BusinessQuery query) => register.Search(query, 20).Total;
}

/// <summary>SQLite FTS5 over bigrams, contentless, in memory: the best of SQL. Its page is numbers only.</summary>
internal sealed class Fts5Engine : IEngine, IDisposable
{
    private const char LastMark = '\uE000';
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly SqliteCommand count;
    private readonly SqliteCommand page;

    public Fts5Engine(RegisterColumns columns)
    {
        connection.Open();
        Execute(
            "CREATE VIRTUAL TABLE f USING fts5(g, tokenize='ascii', content='', contentless_delete=1, detail=full, prefix='1')"
        );
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO f(rowid, g) VALUES ($o, $g)";
            var ordinal = insert.Parameters.Add("$o", SqliteType.Integer);
            var grams = insert.Parameters.Add("$g", SqliteType.Text);
            for (var o = columns.Count - 1; o >= 0; o--)
            {
                // Ascending row numbers, the newest last: FTS5 walks them backwards.
                (ordinal.Value, grams.Value) = (columns.Count - o, GramsOf(columns, o));
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Execute("INSERT INTO f(f) VALUES ('optimize')");
        count = Prepared("SELECT count(*) FROM f WHERE f MATCH $m");
        page = Prepared("SELECT rowid FROM f WHERE f MATCH $m ORDER BY rowid DESC LIMIT 20");
    }

    public string Name => "SQLite FTS5, bigrams";

    public int Total(BusinessQuery query)
    {
        var match = Match(query);
        (count.Parameters[0].Value, page.Parameters[0].Value) = (match, match);
        using (var rows = page.ExecuteReader())
        {
            while (rows.Read()) { }
        }

        return Convert.ToInt32(count.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public void Dispose() => connection.Dispose();

    private static string Match(BusinessQuery query)
    {
        List<string> all =
        [
            .. query.Words.Select(w => w.Length == 1 ? $"\"{Wide(w)}\"*" : $"\"{Grams(w)}\""),
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
        var parts = columns
            .TextOf(ordinal)
            .ToString()
            .Split([RegisterColumns.Edge, RegisterColumns.Place, RegisterColumns.End]);
        foreach (var part in parts.Where(p => p.Length > 0))
        {
            text.Append(Grams(part + LastMark)).Append(' ');
        }

        return text.Append(
                CultureInfo.InvariantCulture,
                $"p{columns.Prefectures[ordinal]} i{columns.Industries[ordinal]} s{columns.Stars[ordinal]}"
            )
            .ToString();
    }

    private static string Grams(string text) =>
        string.Join(' ', Enumerable.Range(0, text.Length - 1).Select(i => Wide(text[i..(i + 2)])));

    // The ascii tokenizer parts words at signs; in full width they are letters to it.
    private static string Wide(string text) =>
        string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));

    private SqliteCommand Prepared(string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.Add("$m", SqliteType.Text);
        return command;
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
