using System.Text.RegularExpressions;
using SelfDeclaration.Text;

namespace SelfDeclaration.Businesses;

/// <summary>市区町村・町名: it is public, so a 番地 typed into it would be too.</summary>
/// <remarks>
/// Only a guess, which the applicant may overrule: numerals are part of many towns' names. Numerals in
/// kanji (一番町, 北十条西) never count, nor does a number at the end of a building in katakana (サンシャイン６０).
/// </remarks>
public static partial class CityAndTown
{
    /// <summary>The text cut before what looks like a 番地; null when nothing does.</summary>
    public static (string City, string Street)? StreetIn(string? text)
    {
        var kept = TypedText.Street(text);
        return Find(kept) is { } street
            ? (kept[..street.Index].TrimEnd(), kept[street.Index..])
            : null;
    }

    /// <summary>The digits that look like a 番地, or null.</summary>
    internal static string? StreetDigits(string kept) => Find(kept)?.Value;

    private static Match? Find(string kept) =>
        StreetNumber().Match(kept) is { Success: true } street ? street : null;

    // In turn: 2-28-8; 2丁目28番8号; 28番地; a bare number at the end. A lone 2丁目 or 第2 is a town.
    [GeneratedRegex(
        @"[0-9]+(?:-[0-9]+)+|[0-9]+ ?(?:丁目?|番地?|号)の?(?:[0-9]+(?:-[0-9]+)*(?:丁目?|番地?の?|号)?)+(?=\z| )|[0-9]+番地?(?=\z| )|(?<![0-9\p{IsKatakana}A-Za-z第])[0-9]+-?\z"
    )]
    private static partial Regex StreetNumber();
}
