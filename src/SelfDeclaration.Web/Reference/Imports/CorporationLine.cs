using System.Globalization;
using SelfDeclaration.Businesses;

namespace SelfDeclaration.Web.Reference.Imports;

/// <summary>法人番号公表サイトの1行: what one record of the bulk file says.</summary>
/// <param name="Number">法人番号</param>
/// <param name="UpdatedOn">更新年月日; only a removal may be without.</param>
/// <param name="Latest">最新履歴: false for a past state of the corporation.</param>
/// <param name="Corporation">Null for 処理区分 99, which takes the number away.</param>
public sealed record CorporationLine(
    string Number,
    DateOnly? UpdatedOn,
    bool Latest,
    Corporation? Corporation
);

/// <summary>Reads the 30 columns; the numbers in the code are the columns of the format less one.</summary>
public sealed class CorporationLineReader
{
    private const int Columns = 30;
    private const string Removal = "99";
    private const string OutsideJapan = "99";
    private readonly CsvLine csv = new();

    /// <returns>Null with a reason when the row will not do.</returns>
    public CorporationLine? Read(string line, int edition, out string reason)
    {
        reason = "";
        if (line.Contains('\uFFFD'))
        {
            reason = "文字が壊れています";
        }
        else if (!csv.TryCut(line))
        {
            reason = "引用符が閉じていません";
        }
        else if (csv.Count != Columns)
        {
            reason = $"列の数が{csv.Count}です（{Columns}のはずです）";
        }
        else
        {
            return ReadColumns(edition, out reason);
        }

        return null;
    }

    private CorporationLine? ReadColumns(int edition, out string reason)
    {
        reason = "";
        var removed = csv[2] is Removal;
        if (!IsCorporateNumber(csv.Text(1)))
        {
            reason = "法人番号が13桁でないか、検査用の数字と合いません";
        }
        else if (!TryDate(csv[4], out var updatedOn) || (updatedOn is null && !removed))
        {
            reason = "更新年月日が年-月-日ではありません";
        }
        else if (!TryDate(csv[18], out var closedOn))
        {
            reason = "登記記録の閉鎖等年月日が年-月-日ではありません";
        }
        else if (!removed && csv[6].IsWhiteSpace())
        {
            reason = "商号又は名称がありません";
        }
        else
        {
            var number = csv.Text(1);
            return new(
                number,
                updatedOn,
                csv[23] is not "0",
                removed ? null : Corporation(edition, number, updatedOn!.Value, closedOn)
            );
        }

        return null;
    }

    private Corporation Corporation(
        int edition,
        string number,
        DateOnly updatedOn,
        DateOnly? closedOn
    ) =>
        new()
        {
            Edition = edition,
            CorporateNumber = number,
            Name = csv.Text(6),
            NameKana = csv.TextOrNull(28),
            PostalCode = csv.TextOrNull(15),
            PrefectureCode = csv[13] is OutsideJapan ? null : csv.TextOrNull(13),
            City = csv.TextOrNull(10),
            StreetNumber = csv.TextOrNull(11) ?? csv.TextOrNull(16),
            ClosedOn = closedOn,
            SuccessorNumber = csv.TextOrNull(20),
            Excluded = csv[29] is "1",
            UpdatedOn = updatedOn,
        };

    /// <summary>Stricter than what people may type: thirteen digits and nothing else.</summary>
    private static bool IsCorporateNumber(string text) =>
        text.Length == CorporateNumber.Length
        && CorporateNumber.TryParse(text, out var number, out _)
        && number.Digits == text;

    /// <summary>An empty field is no date, which is fine; anything but a date is not.</summary>
    private static bool TryDate(ReadOnlySpan<char> text, out DateOnly? date)
    {
        date = null;
        if (text.IsEmpty)
        {
            return true;
        }

        var read = DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var value
        );
        date = read ? value : null;
        return read;
    }
}
