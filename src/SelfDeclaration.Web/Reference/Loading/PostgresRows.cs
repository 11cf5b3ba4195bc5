using Npgsql;
using NpgsqlTypes;

namespace SelfDeclaration.Web.Reference.Loading;

/// <summary>Binary COPY.</summary>
public sealed class PostgresRows(NpgsqlBinaryImporter importer) : IRowWriter
{
    private bool inRow;

    public void Text(string? value) => Write(value, NpgsqlDbType.Text);

    public void Number(int? value)
    {
        if (value is { } number)
        {
            StartIfNeeded();
            importer.Write(number, NpgsqlDbType.Integer);
        }
        else
        {
            Null();
        }
    }

    public void Key(long value)
    {
        StartIfNeeded();
        importer.Write(value, NpgsqlDbType.Bigint);
    }

    public void Flag(bool value)
    {
        StartIfNeeded();
        importer.Write(value, NpgsqlDbType.Boolean);
    }

    public void Date(DateOnly? value)
    {
        if (value is { } date)
        {
            StartIfNeeded();
            importer.Write(date, NpgsqlDbType.Date);
        }
        else
        {
            Null();
        }
    }

    public void Instant(DateTimeOffset? value)
    {
        if (value is { } instant)
        {
            StartIfNeeded();
            importer.Write(instant.UtcDateTime, NpgsqlDbType.TimestampTz);
        }
        else
        {
            Null();
        }
    }

    public void Texts(IReadOnlyList<string> values)
    {
        StartIfNeeded();
        importer.Write(values as string[] ?? [.. values], NpgsqlDbType.Array | NpgsqlDbType.Text);
    }

    public void Json(string? value) => Write(value, NpgsqlDbType.Jsonb);

    public void EndRow() => inRow = false;

    public void Complete() => importer.Complete();

    public void Dispose() => importer.Dispose();

    private void Write(string? value, NpgsqlDbType type)
    {
        if (value is null)
        {
            Null();
            return;
        }

        StartIfNeeded();
        importer.Write(value, type);
    }

    private void Null()
    {
        StartIfNeeded();
        importer.WriteNull();
    }

    private void StartIfNeeded()
    {
        if (!inRow)
        {
            importer.StartRow();
            inRow = true;
        }
    }
}
