using Npgsql;
using NpgsqlTypes;

namespace SelfDeclaration.Web.Reference.Loading;

/// <summary>Binary COPY, out of the database.</summary>
public sealed class PostgresReading(NpgsqlBinaryExporter exporter) : IRowReader
{
    public bool Next() => exporter.StartRow() >= 0;

    public long Key() => exporter.Read<long>(NpgsqlDbType.Bigint);

    public int Number() => exporter.Read<int>(NpgsqlDbType.Integer);

    public bool Flag() => exporter.Read<bool>(NpgsqlDbType.Boolean);

    public string Text() => exporter.Read<string>(NpgsqlDbType.Text);

    public string? TextOrNull()
    {
        if (!exporter.IsNull)
        {
            return Text();
        }

        exporter.Skip();
        return null;
    }

    public DateTimeOffset Instant() =>
        new(exporter.Read<DateTime>(NpgsqlDbType.TimestampTz), TimeSpan.Zero);

    public void Dispose() => exporter.Dispose();
}
