namespace SelfDeclaration.Accounts;

/// <summary>Shapes that make a long password as weak as a short one. All text here is folded.</summary>
internal static class PasswordPatterns
{
    /// <summary>Fewer independent choices than this, and a list of patterns finds the password.</summary>
    private const int MinChoices = 6;
    private const int ShortestRun = 3;

    // Rings are written twice round, so that 890123 is found in them.
    private static readonly string[] Rows =
    [
        "01234567890123456789",
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
        "qwertyuiop",
        "asdfghjkl",
        "zxcvbnm",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
        "あいうえおかきくけこさしすせそたちつてとなにぬねの",
        "アイウエオカキクケコサシスセソタチツテトナニヌネノ",
    ];

    private static readonly string[] BothWays =
    [
        .. Rows,
        .. Rows.Select(r => string.Concat(r.Reverse())),
    ];

    /// <summary>Runs along the keyboard, the alphabet or the digits, and hardly anything else.</summary>
    public static bool IsPlainSequence(string text)
    {
        var choices = 0;
        var hasRun = false;
        for (var at = 0; at < text.Length; choices++)
        {
            var run = RunAt(text, at);
            hasRun |= run >= ShortestRun;
            at += run >= ShortestRun ? run : 1;
        }

        return hasRun && choices < MinChoices;
    }

    /// <summary>A few characters over and over.</summary>
    public static bool IsShortRepeated(string text) => UnitOf(text).Length < MinChoices + 1;

    /// <summary>What is left of a password without the usual decorations: Password1234!, passwordpassword.</summary>
    public static IEnumerable<string> CoresOf(string text) =>
        new[] { text, UnitOf(text), Trimmed(text), UnitOf(Trimmed(text)), Trimmed(UnitOf(text)) }
            .Where(core => core.Length > 0)
            .Distinct();

    private static string Trimmed(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && !char.IsLetter(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetter(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>The shortest beginning that gives the whole when repeated, a cut last repetition included.</summary>
    private static string UnitOf(string text)
    {
        // Less than half a repetition is no repetition.
        for (var length = 1; length * 3 <= text.Length * 2; length++)
        {
            if (text.AsSpan(length).SequenceEqual(text.AsSpan(0, text.Length - length)))
            {
                return text[..length];
            }
        }

        return text;
    }

    private static int RunAt(string text, int at)
    {
        var length = 1;
        while (
            at + length < text.Length
            && BothWays.Any(r => r.Contains(text[at..(at + length + 1)], StringComparison.Ordinal))
        )
        {
            length++;
        }

        return length;
    }
}
