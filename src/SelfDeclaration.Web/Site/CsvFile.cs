using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace SelfDeclaration.Web.Site;

/// <summary>
/// CSVの書き出し: row by row as they are read, UTF-8 with the mark Excel asks for. A cell that a
/// spreadsheet would take for a formula begins with an apostrophe.
/// </summary>
public sealed class CsvFile(
    string fileName,
    IEnumerable<string> header,
    IAsyncEnumerable<IEnumerable<string?>> rows
) : IActionResult
{
    private static readonly UTF8Encoding Utf8WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        response.Headers.CacheControl = "no-store";
        await using var writer = new StreamWriter(response.Body, Utf8WithMark);
        await writer.WriteAsync(Line(header));
        await foreach (var row in rows.WithCancellation(context.HttpContext.RequestAborted))
        {
            await writer.WriteAsync(Line(row));
        }
    }

    /// <summary>One line with its end.</summary>
    public static string Line(IEnumerable<string?> cells) =>
        string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string? value)
    {
        var text = value ?? "";
        if (text.Length > 0 && "=+-@\t\r＝＋－＠".Contains(text[0], StringComparison.Ordinal))
        {
            text = "'" + text;
        }

        return text.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
