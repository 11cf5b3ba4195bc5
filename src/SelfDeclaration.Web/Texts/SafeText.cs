using System.Text;

namespace SelfDeclaration.Web.Texts;

/// <summary>安全な文字: text without what turns the text around it: controls and marks of direction.</summary>
public static class SafeText
{
    public static string Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (!Turns(rune))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }

    // 061C, 200E, 200F, 202A–202E, 2066–2069: direction. FEFF and FFF9–FFFB: nothing a reader sees.
    private static bool Turns(Rune rune) =>
        Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')
        || rune.Value
            is 0x061C
                or 0x200E
                or 0x200F
                or (>= 0x202A and <= 0x202E)
                or (>= 0x2066 and <= 0x2069)
                or 0xFEFF
                or (>= 0xFFF9 and <= 0xFFFB)
                or (>= 0xE0001 and <= 0xE007F)
        // No character at all, and not allowed in a feed.
        || (rune.Value & 0xFFFE) == 0xFFFE;
}
