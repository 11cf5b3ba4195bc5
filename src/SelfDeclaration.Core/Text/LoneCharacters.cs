namespace SelfDeclaration.Text;

/// <summary>一文字ずつ: texts in which every character folds to one other, whatever stands beside it. Nearly all are of that kind.</summary>
/// <remarks>
/// When the register is read, millions of texts are folded, of a few thousand different characters; what one folds to is
/// worked out when it is first met. Several threads may do that at once: all write the same.
/// </remarks>
internal static class LoneCharacters
{
    private const char NotMet = '\0';
    private const char NotAlone = '\uFFFF';
    private const int LongOnStack = 256;

    private static readonly char[] Folded = new char[char.MaxValue + 1];

    /// <summary>Null for a text that is of another kind.</summary>
    /// <param name="text">Of any length.</param>
    /// <param name="fold">What a text folds to, character by character.</param>
    public static string? Fold(string text, Func<string, string> fold)
    {
        var folded =
            text.Length <= LongOnStack ? stackalloc char[text.Length] : new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var c = Folded[text[i]];
            if (c is NotMet)
            {
                c = Folded[text[i]] = Of(text[i], fold);
            }

            if (c is NotAlone)
            {
                return null;
            }

            folded[i] = c;
        }

        return folded.SequenceEqual(text) ? text : new(folded);
    }

    private static char Of(char c, Func<string, string> fold) =>
        char.IsSurrogate(c) || CharacterWidth.JoinsBefore(c) ? NotAlone
        : fold(c.ToString()) is [not NotMet and var one] ? one
        : NotAlone;
}
