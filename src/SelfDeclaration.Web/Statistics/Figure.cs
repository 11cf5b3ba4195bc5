namespace SelfDeclaration.Web.Statistics;

/// <summary>一つの統計: said in a sentence, drawn as bars, written as a table, saved as CSV.</summary>
/// <param name="Id">In the page and in the address of its CSV.</param>
/// <param name="Heading">月別 and the like.</param>
/// <param name="Sentence">What it says.</param>
/// <param name="Columns">Heads of the table, the label's first.</param>
/// <param name="Rows">In the order of the table.</param>
/// <param name="Drawn">How many of them are drawn, the largest first; null for the last in their order.</param>
public sealed record Figure(
    string Id,
    string Heading,
    string Sentence,
    IReadOnlyList<string> Columns,
    IReadOnlyList<FigureRow> Rows,
    int? Drawn = null
)
{
    // Two years: what one screen shows.
    private const int DrawnInOrder = 24;

    public IReadOnlyList<FigureRow> Bars =>
        Drawn is { } most
            ? [.. Rows.OrderByDescending(r => r.Value).Take(most)]
            : [.. Rows.TakeLast(DrawnInOrder)];

    /// <summary>For a CSV: numbers as numbers, for 1,234 and 4日 are for reading.</summary>
    public IEnumerable<IEnumerable<string?>> PlainRows =>
        Rows.Select(r => (IEnumerable<string?>)[r.Label, .. r.Cells.Select(Plain)]);

    private static string Plain(string cell) =>
        cell.Replace(",", "", StringComparison.Ordinal).TrimEnd('日', '%').Replace("–", "");

    public int Largest => Math.Max(1, Rows.Count == 0 ? 1 : Rows.Max(r => r.Value));
}

/// <summary>A row of the table and a bar of the chart.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Value">How long its bar is.</param>
/// <param name="Cells">The other columns.</param>
public sealed record FigureRow(string Label, int Value, params IReadOnlyList<string> Cells);
