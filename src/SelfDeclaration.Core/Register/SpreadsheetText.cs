namespace SelfDeclaration.Register;

/// <summary>CSVの値: quoted, and never read as a formula by the program that opens it.</summary>
public static class SpreadsheetText
{
    // A name may begin so. Both widths: Excel in Japanese reads them alike.
    private const string FormulaStarts = "=+-@＝＋－＠\t\r\n";

    public static string Of(string? value)
    {
        var text = value ?? "";
        var safe = text.Length > 0 && FormulaStarts.Contains(text[0]) ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"")}\"";
    }
}
