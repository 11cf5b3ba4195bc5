namespace SelfDeclaration.Web.Reference.Imports;

/// <summary>Cuts one line of CSV into fields without copying them.</summary>
/// <remarks>
/// Line by line on purpose, where a CSV library reads on: a quotation mark that is never closed then
/// costs its own line and not the thousand after it, and every complaint can name its line.
/// </remarks>
public sealed class CsvLine
{
    private readonly Range[] fields = new Range[64];
    private readonly bool[] doubled = new bool[64];
    private string line = "";

    public int Count { get; private set; }

    /// <summary>False when a quotation mark is not closed, or something stands after a closing one.</summary>
    public bool TryCut(string text)
    {
        (line, Count) = (text, 0);
        var at = 0;
        while (Count < fields.Length)
        {
            var quoted = at < text.Length && text[at] == '"';
            var start = quoted ? at + 1 : at;
            var end = quoted ? ClosingQuote(start) : NextComma(start);
            if (end < 0)
            {
                return false;
            }

            fields[Count] = start..end;
            doubled[Count++] = quoted && text.AsSpan(start, end - start).Contains('"');
            at = quoted ? end + 1 : end;
            if (at == text.Length)
            {
                return true;
            }

            if (text[at++] != ',')
            {
                return false;
            }
        }

        return true;
    }

    public ReadOnlySpan<char> this[int field] => line.AsSpan(fields[field]);

    public string Text(int field) =>
        doubled[field]
            ? this[field].ToString().Replace("\"\"", "\"", StringComparison.Ordinal)
            : this[field].ToString();

    /// <summary>Null for an empty field.</summary>
    public string? TextOrNull(int field) => this[field].IsEmpty ? null : Text(field);

    private int NextComma(int start)
    {
        var comma = line.IndexOf(',', start);
        return comma < 0 ? line.Length : comma;
    }

    private int ClosingQuote(int start)
    {
        for (var at = start; ; at += 2)
        {
            at = line.IndexOf('"', at);
            if (at < 0 || at + 1 == line.Length || line[at + 1] != '"')
            {
                return at;
            }
        }
    }
}
