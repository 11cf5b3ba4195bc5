using System.Globalization;
using System.Text;
using Npgsql;
using NpgsqlTypes;
using SelfDeclaration.Register.Search;

namespace SelfDeclaration.SearchBench;

/// <summary>PostgreSQL: a table of the searched text, the shown columns, and an array of bigrams and filters; GIN over the array, or pg_trgm over the text.</summary>
internal sealed class PostgresEngine : IEngine, IDisposable
{
    private const string Shown = "key, name, trade, pref, city, star, day";
    private readonly NpgsqlConnection connection;
    private readonly bool trigrams;
    private readonly Dictionary<string, NpgsqlCommand> prepared = [];

    public PostgresEngine(string connectionString, bool trigrams)
    {
        this.trigrams = trigrams;
        connection = new(connectionString + ";Command Timeout=0;Pooling=false");
        connection.Open();
        Execute(
            "SET plan_cache_mode = force_custom_plan; SET work_mem = '256MB'; SET jit = off; SET max_parallel_workers_per_gather = 0; SET maintenance_work_mem = '1GB'"
        );
    }

    public string Name => trigrams ? "PostgreSQL, pg_trgm" : "PostgreSQL, int4[] of bigrams";

    public static void Load(string connectionString, RegisterColumns columns)
    {
        using var engine = new PostgresEngine(connectionString, trigrams: false);
        engine.Execute(
            "CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE UNLOGGED TABLE b (id int4 NOT NULL, key text, name text, trade text, city text, day int4, kana int4, pref int2, ind int2, star int2, st text NOT NULL, grams int4[] NOT NULL)"
        );
        using (
            var copy = engine.connection.BeginBinaryImport(
                "COPY b (id, key, name, trade, city, day, kana, pref, ind, star, st, grams) FROM STDIN (FORMAT BINARY)"
            )
        )
        {
            for (var o = 0; o < columns.Count; o++)
            {
                var (b, parts) = (columns.At(o), PeerRow.Parts(columns, o));
                copy.StartRow();
                copy.Write(o);
                copy.Write(b.Key);
                copy.Write(b.Name);
                copy.Write(b.TradeName ?? "");
                copy.Write(b.CityAndTown);
                copy.Write(b.DeclaredOn.DayNumber);
                copy.Write(columns.KanaPlace[o]);
                copy.Write((short)columns.Prefectures[o]);
                copy.Write((short)columns.Industries[o]);
                copy.Write((short)columns.Stars[o]);
                copy.Write(string.Join('\u001F', parts));
                copy.Write(Codes(columns, o, parts), NpgsqlDbType.Array | NpgsqlDbType.Integer);
            }

            copy.Complete();
        }

        engine.Execute(
            "ALTER TABLE b ADD PRIMARY KEY (id); CREATE INDEX ON b USING gin (grams) WITH (fastupdate = off); CREATE INDEX ON b USING gin (st gin_trgm_ops) WITH (fastupdate = off)"
        );
        engine.Execute("VACUUM ANALYZE b");
    }

    public bool Answers(BusinessQuery query) => query.Order is not BusinessOrder.Relevance;

    public int Total(BusinessQuery query)
    {
        var (where, values) = Condition(query);
        var order = query.Order is BusinessOrder.Kana ? "kana" : "id";
        var sql =
            $"WITH m AS MATERIALIZED (SELECT id, kana FROM b WHERE {where}), t AS (SELECT count(*)::int4 AS total FROM m) SELECT t.total, {Shown} FROM t LEFT JOIN (SELECT id, kana FROM m ORDER BY {order} LIMIT 20) p ON true LEFT JOIN b USING (id) ORDER BY b.{order}";
        using var rows = Prepared(sql, values).ExecuteReader();
        var (total, row) = (0, new object[8]);
        while (rows.Read())
        {
            rows.GetValues(row);
            total = (int)row[0];
        }

        return total;
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private (string Where, List<object> Values) Condition(BusinessQuery query)
    {
        var (where, values, codes) = (
            new StringBuilder("true"),
            new List<object>(),
            new HashSet<int>()
        );
        foreach (var word in query.Words)
        {
            if (trigrams)
            {
                values.Add($"%{word}%");
                where.Append(CultureInfo.InvariantCulture, $" AND st LIKE ${values.Count}");
                continue;
            }

            AddCodes(word, codes);
            if (word.Length > 2)
            {
                values.Add(word);
                where.Append(CultureInfo.InvariantCulture, $" AND strpos(st, ${values.Count}) > 0");
            }
        }

        foreach (var (column, value) in Filters(query))
        {
            if (trigrams)
            {
                where.Append(CultureInfo.InvariantCulture, $" AND {column} = {value}::int2");
            }
            else
            {
                codes.Add(Code(column, value));
            }
        }

        if (codes.Count > 0)
        {
            values.Add(codes.ToArray());
            where.Append(CultureInfo.InvariantCulture, $" AND grams @> ${values.Count}");
        }

        return (where.ToString(), values);
    }

    private static IEnumerable<(string Column, int Value)> Filters(BusinessQuery query) =>
        [
            .. query.Prefectures.Select(p => ("pref", (int)p.First)),
            .. query.Industries.Select(i => ("ind", (int)i.First)),
            .. query.Star is { } star ? [("star", (int)star)] : Array.Empty<(string, int)>(),
        ];

    // Two UTF-16 units, one with nothing behind it, or a filter: no text has a unit 0.
    private static int Code(string column, int value) => (column[0] << 8) | value;

    private static void AddCodes(string text, HashSet<int> codes)
    {
        if (text.Length == 1)
        {
            codes.Add(text[0] << 16);
        }

        for (var i = 0; i + 1 < text.Length; i++)
        {
            codes.Add((text[i] << 16) | text[i + 1]);
        }
    }

    private static int[] Codes(RegisterColumns columns, int ordinal, string[] parts)
    {
        HashSet<int> codes =
        [
            Code("pref", columns.Prefectures[ordinal]),
            Code("ind", columns.Industries[ordinal]),
            Code("star", columns.Stars[ordinal]),
        ];
        foreach (var part in parts)
        {
            AddCodes(part, codes);
            foreach (var c in part)
            {
                codes.Add(c << 16);
            }
        }

        return [.. codes.Order()];
    }

    private NpgsqlCommand Prepared(string sql, List<object> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
#pragma warning disable CA2100 // Made of constants and numbers; words are parameters.
            command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
            foreach (var value in values)
            {
                command.Parameters.Add(new() { Value = value });
            }

            command.Prepare();
            prepared[sql] = command;
        }

        for (var i = 0; i < values.Count; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        return command;
    }

    private void Execute(string sql)
    {
#pragma warning disable CA2100
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
