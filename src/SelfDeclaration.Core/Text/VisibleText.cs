using System.Globalization;
using System.Text;

namespace SelfDeclaration.Text;

/// <summary>Characters as a reader sees them.</summary>
public static class VisibleText
{
    // Outside the emoji planes, but shown as pictures everywhere.
    private const string SmallPictures =
        "⌚⌛⏩⏪⏫⏬⏰⏳◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓❔❕❗➕➖➗➰➿⬛⬜⭐⭕";

    /// <summary>What a page can hold: line breaks as HTML has them, and no other control character nor what is no character at all; it cannot even refer to them.</summary>
    public static string Writable(string text) =>
        text.EnumerateRunes().All(IsWritable)
            ? text
            : string.Concat(text.ReplaceLineEndings("\n").EnumerateRunes().Where(IsWritable));

    /// <summary>文字数: grapheme clusters, so that 𠮷 and 葛󠄀 are one each.</summary>
    public static int Count(string text) => StringInfo.ParseCombiningCharacters(text).Length;

    /// <summary>The first emoji, or null.</summary>
    public static string? FirstEmoji(string text) =>
        First(text, e => e.EnumerateRunes().Any(IsEmoji));

    /// <summary>The first character that another computer may not be able to show (外字, broken or unassigned), or null.</summary>
    public static string? FirstUnprintable(string text) =>
        First(text, e => e.EnumerateRunes().Any(IsUnprintable));

    // The last two of each plane are no characters.
    private static bool IsWritable(Rune rune) =>
        rune.Value is '\n' or '\t'
        || (
            !Rune.IsControl(rune)
            && (rune.Value & 0xFFFE) != 0xFFFE
            && rune.Value is not (>= 0xFDD0 and <= 0xFDEF)
        );

    private static string? First(string text, Func<string, bool> wanted)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            if (wanted(elements.GetTextElement()))
            {
                return elements.GetTextElement();
            }
        }

        return null;
    }

    private static bool IsEmoji(Rune rune) =>
        rune.Value is >= 0x1F000 and <= 0x1FBFF or 0xFE0F or 0x20E3
        || (rune.IsBmp && SmallPictures.Contains((char)rune.Value, StringComparison.Ordinal));

    // Half of a surrogate pair is read as U+FFFD.
    private static bool IsUnprintable(Rune rune) =>
        rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.Format;
}
