using SelfDeclaration.Text;

namespace SelfDeclaration.Texts;

public enum LineChange
{
    Same = 1,
    Removed,
    Added,
}

/// <summary>変更前と変更後の違い, line by line.</summary>
public static class TextDifference
{
    /// <summary>Longest text that is compared line with line: the work grows with its square.</summary>
    private const int MostLines = 2000;

    /// <summary>Every line of both, in the order of reading; what was removed stands before what took its place.</summary>
    public static IReadOnlyList<(LineChange Change, string Line)> Between(
        string before,
        string after
    )
    {
        var (old, now) = (Lines(before), Lines(after));
        if (old.Length > MostLines || now.Length > MostLines)
        {
            return
            [
                .. old.Select(l => (LineChange.Removed, l)),
                .. now.Select(l => (LineChange.Added, l)),
            ];
        }

        // The longest common subsequence of what follows each pair of lines.
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] =
                    old[i] == now[j]
                        ? common[i + 1, j + 1] + 1
                        : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        List<(LineChange, string)> lines = [];
        var (a, b) = (0, 0);
        while (a < old.Length || b < now.Length)
        {
            if (a < old.Length && b < now.Length && old[a] == now[b])
            {
                lines.Add((LineChange.Same, old[a]));
                (a, b) = (a + 1, b + 1);
            }
            else if (b == now.Length || (a < old.Length && common[a + 1, b] >= common[a, b + 1]))
            {
                lines.Add((LineChange.Removed, old[a++]));
            }
            else
            {
                lines.Add((LineChange.Added, now[b++]));
            }
        }

        return lines;
    }

    private static string[] Lines(string text) =>
        text.Length == 0 ? [] : VisibleText.Writable(text.ReplaceLineEndings("\n")).Split('\n');
}
