using System.Globalization;
using SelfDeclaration.Web.Reference.Imports;

namespace SelfDeclaration.Web.Reference.TaxAgency;

/// <summary>The agency's answer about one 法人番号.</summary>
/// <param name="Line">The record as it was sent; null when the agency knows none, or took the number away.</param>
public sealed record WebApiAnswer(string? Line)
{
    /// <summary>Rows of the Web-API belong to no import.</summary>
    public const int NoEdition = 0;

    private const char ByteOrderMark = '\uFEFF';
    private static readonly char[] LineEnds = ['\r', '\n'];

    /// <summary>
    /// Reads CSV: a line with 最終更新年月日, count, division and divisions, then the records of the bulk file.
    /// Null when it is anything else: a page of a proxy, half an answer, another number.
    /// </summary>
    public static WebApiAnswer? Read(string text, string corporateNumber)
    {
        var csv = text.TrimStart(ByteOrderMark);
        var end = csv.IndexOfAny(LineEnds);
        var head = (end < 0 ? csv : csv[..end]).Split(',');
        if (
            head.Length != 4
            || !DateOnly.TryParseExact(
                head[0],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _
            )
        )
        {
            return null;
        }

        // What follows is one record; a line break within it stands in quotation marks.
        var record = end < 0 ? "" : csv[end..].Trim(LineEnds);
        return head[1] switch
        {
            "0" when record.Length == 0 => new((string?)null),
            "1" => ReadRecord(record, corporateNumber),
            _ => null,
        };
    }

    /// <summary>The corporation of a record that was read before.</summary>
    public static Corporation? CorporationOf(string line) =>
        new CorporationLineReader().Read(line, NoEdition, out _)?.Corporation;

    private static WebApiAnswer? ReadRecord(string record, string corporateNumber) =>
        new CorporationLineReader().Read(record, NoEdition, out _) is { } read
        && read.Number == corporateNumber
            ? new(read.Corporation is null ? null : record)
            : null;
}
