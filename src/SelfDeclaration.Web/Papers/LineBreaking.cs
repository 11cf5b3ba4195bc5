using System.Text;

namespace SelfDeclaration.Web.Papers;

/// <summary>行の分割（禁則処理）: where a Japanese line may end.</summary>
internal static class LineBreaking
{
    /// <summary>行頭禁則: what no line begins with.</summary>
    private const string NeverFirst =
        "。、，．,.!?)]}）」』】〕〉》］｝・：；:;？！％%‰℃°ー～〜…‥―々ゝゞヽヾ゛゜ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ”’";

    /// <summary>行末禁則: what no line ends with.</summary>
    private const string NeverLast = "([{（「『【〔〈《［｛“‘￥¥№";

    /// <summary>The lines a text takes at this width; a word of Latin letters or digits stays whole when it can.</summary>
    /// <param name="letters">The text.</param>
    /// <param name="width">Of a line, in parts of the letters' size.</param>
    public static IReadOnlyList<IReadOnlyList<Letter>> Lines(
        IReadOnlyList<Letter> letters,
        float width
    )
    {
        List<IReadOnlyList<Letter>> lines = [];
        var (start, lastBreak, used) = (0, 0, 0f);
        for (var i = 0; i < letters.Count; i++)
        {
            if (IsLineEnd(letters[i]))
            {
                End(at: i, next: i + 1);
                continue;
            }

            if (i > start && MayEndBefore(letters, i))
            {
                lastBreak = i;
            }

            used += letters[i].Width;
            // A blank may hang over the edge, where nobody sees it.
            if (used > width && i > start && !Rune.IsWhiteSpace(letters[i].Rune))
            {
                var end = lastBreak > start ? lastBreak : i;
                End(at: end, next: end);
                i = end - 1;
            }
        }

        End(at: letters.Count, next: letters.Count);
        return lines;

        void End(int at, int next)
        {
            lines.Add(Trimmed(letters, start, at));
            (start, lastBreak, used) = (next, next, 0);
        }
    }

    private static bool MayEndBefore(IReadOnlyList<Letter> letters, int next)
    {
        var (left, right) = (letters[next - 1].Rune, letters[next].Rune);
        return !Rune.IsWhiteSpace(right)
            && !IsAnyOf(right, NeverFirst)
            && !IsAnyOf(left, NeverLast)
            && !(IsOfAWord(left) && IsOfAWord(right));
    }

    private static bool IsOfAWord(Rune rune) => rune.IsAscii && rune.Value > ' ';

    private static bool IsAnyOf(Rune rune, string list) =>
        rune.IsBmp && list.Contains((char)rune.Value, StringComparison.Ordinal);

    private static bool IsLineEnd(Letter letter) => letter.Rune.Value == '\n';

    private static IReadOnlyList<Letter> Trimmed(IReadOnlyList<Letter> letters, int start, int end)
    {
        while (end > start && Rune.IsWhiteSpace(letters[end - 1].Rune))
        {
            end--;
        }

        while (start < end && letters[start].Rune.Value == ' ')
        {
            start++;
        }

        return [.. letters.Skip(start).Take(end - start)];
    }
}
