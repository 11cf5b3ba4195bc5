using System.Text;
using SelfDeclaration.Text;

namespace SelfDeclaration.Declarations.Wording;

/// <summary>One sentence as typed, and folded: half-width, small letters, without blanks, every star a ★.</summary>
internal sealed class WordingSentence
{
    private const string Ends = "。．！？!?\n";
    private const string Closing = "」』）)”\"";
    private const string Stars = "☆⭐✩✭⭑✮";

    private readonly List<(int Start, int End)> _origins = [];

    private WordingSentence(string text, int start, int end)
    {
        (Start, Typed) = (start, text[start..end]);
        var folded = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            Fold(text[i], i, folded);
        }

        Folded = folded.ToString();
    }

    /// <summary>Where it begins in the whole text.</summary>
    public int Start { get; }
    public string Typed { get; }
    public string Folded { get; }

    /// <summary>The sentences of a text; together they are the text.</summary>
    public static IEnumerable<WordingSentence> In(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (EndsAt(text, i))
            {
                yield return new WordingSentence(text, start, i + 1);
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return new WordingSentence(text, start, text.Length);
        }
    }

    /// <summary>Where a folded character begins in the whole text.</summary>
    public int StartOf(int folded) => _origins[folded].Start;

    /// <summary>Where it ends.</summary>
    public int EndOf(int folded) => _origins[folded].End;

    private static bool EndsAt(string text, int i)
    {
        var next = i + 1 < text.Length ? text[i + 1] : '\n';
        return text[i] == '.'
            ? char.IsWhiteSpace(next)
            : Ends.Contains(text[i], StringComparison.Ordinal)
                && !Closing.Contains(next, StringComparison.Ordinal)
                && !Ends.Contains(next, StringComparison.Ordinal);
    }

    private void Fold(char typed, int at, StringBuilder folded)
    {
        if (char.IsWhiteSpace(typed) || typed == '\uFE0F' || CharacterWidth.IsInvisible(typed))
        {
            return;
        }

        if (typed is '\uFF9E' or '\uFF9F' or '\u3099' or '\u309A' && folded.Length > 0)
        {
            // ガ in two halves.
            var joined = CharacterWidth.Fold($"{folded[^1]}{typed}", ascii: true);
            if (joined.Length == 1)
            {
                folded[^1] = joined[0];
                _origins[^1] = (_origins[^1].Start, at + 1);
                return;
            }
        }

        folded.Append(
            Stars.Contains(typed, StringComparison.Ordinal)
                ? '★'
                : char.ToLowerInvariant(
                    CharacterWidth.Fold($"{typed}", ascii: true) is [var one] ? one : typed
                )
        );
        _origins.Add((at, at + 1));
    }
}
