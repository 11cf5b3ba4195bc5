using System.Globalization;
using System.Text.RegularExpressions;
using SelfDeclaration.Text;

namespace SelfDeclaration.Cases;

/// <summary>照合の結果.</summary>
public enum Match
{
    /// <summary>一致</summary>
    Same = 1,

    /// <summary>異なる</summary>
    Differs,

    /// <summary>照合なし: there is nothing to compare with.</summary>
    Unchecked,
}

/// <summary>照合の1行: one value as declared, beside what the directory or a look-up says.</summary>
public sealed record ComparedValue(string Label, string? Declared, string? Found, Match Match);

/// <summary>照合: whether two ways to write mean the same.</summary>
public static partial class DirectoryComparison
{
    public static string Label(this Match match) =>
        match switch
        {
            Match.Same => "一致",
            Match.Differs => "異なる",
            Match.Unchecked => "照合なし",
            _ => throw new ArgumentOutOfRangeException(nameof(match)),
        };

    /// <summary>Compares names as kept; nothing found is nothing to compare with.</summary>
    public static Match Text(string? declared, string? found) =>
        string.IsNullOrEmpty(found) ? Match.Unchecked
        : declared == found ? Match.Same
        : Match.Differs;

    /// <summary>1-3-8 and 一丁目3番8号 are one address; a building behind it does not matter.</summary>
    public static Match Address(string declared, string? found)
    {
        if (string.IsNullOrEmpty(found))
        {
            return Match.Unchecked;
        }

        var (ours, theirs) = (Plain(declared), Plain(found));
        var same =
            theirs.StartsWith(ours, StringComparison.Ordinal)
            && (theirs.Length == ours.Length || !IsNumber(theirs[ours.Length]));
        return same ? Match.Same : Match.Differs;
    }

    private static bool IsNumber(char c) => char.IsAsciiDigit(c) || c is '-';

    private static string Plain(string address)
    {
        var text = TypedText.Street(address).Replace(" ", "", StringComparison.Ordinal);
        text = KanjiNumber().Replace(text, m => NumberOf(m.Value));
        text = BlockWords().Replace(text, "-");
        return Hyphens().Replace(text, "").TrimEnd('-');
    }

    private static string NumberOf(string kanji)
    {
        const string Digits = "〇一二三四五六七八九";
        var ten = kanji.IndexOf('十', StringComparison.Ordinal);
        int Value(string digits) =>
            digits.Aggregate(0, (sum, c) => sum * 10 + Math.Max(Digits.IndexOf(c), 0));
        var number =
            ten < 0
                ? Value(kanji)
                : Math.Max(Value(kanji[..ten]), 1) * 10 + Value(kanji[(ten + 1)..]);
        return number.ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("[〇一二三四五六七八九十]+(?=丁目|番|号)")]
    private static partial Regex KanjiNumber();

    [GeneratedRegex("(?<=[0-9])(丁目|番地の?|番|号)")]
    private static partial Regex BlockWords();

    // 3番地ビル is written 3-ビル by the line above.
    [GeneratedRegex("-(?![0-9])")]
    private static partial Regex Hyphens();
}
