using System.Text;

namespace SelfDeclaration.Text;

/// <summary>A piece of a text, and whether it is what was looked for.</summary>
public sealed record FoundPiece(string Text, bool Found);

/// <summary>
/// 検索の対象の文章: folded as <see cref="SearchText"/> folds what is typed, and remembering where each folded
/// character came from, so that what was found can be marked in the text as it was written.
/// </summary>
public sealed class FoundText
{
    private readonly string _text;
    private readonly string _folded;

    /// <summary>For each character of the folded text, where it begins in the text.</summary>
    private readonly int[] _from;

    public FoundText(string text)
    {
        var folded = new StringBuilder(text.Length);
        List<int> from = [];
        var place = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            foreach (var c in SearchText.Character(rune))
            {
                folded.Append(c);
                from.Add(place);
            }

            place += rune.Utf16SequenceLength;
        }

        (_text, _folded, _from) = (text, folded.ToString(), [.. from]);
    }

    /// <param name="word">Folded.</param>
    public bool Holds(string word) => _folded.Contains(word, StringComparison.Ordinal);

    /// <summary>The whole text in pieces.</summary>
    public IReadOnlyList<FoundPiece> Marked(IReadOnlyList<string> words) =>
        Pieces(words, 0, _text.Length);

    /// <summary>The part around the first word found, or the beginning.</summary>
    /// <param name="words">Folded.</param>
    /// <param name="length">Of the part, in characters.</param>
    public IReadOnlyList<FoundPiece> Excerpt(IReadOnlyList<string> words, int length)
    {
        var first = words
            .Select(word => _folded.IndexOf(word, StringComparison.Ordinal))
            .Where(place => place >= 0)
            .DefaultIfEmpty(-1)
            .Min();
        // A third of it before the word, so that the reader sees where it stands.
        var begin = first < 0 ? 0 : Math.Max(0, _from[first] - (length / 3));
        var end = Math.Min(_text.Length, begin + length);
        begin = WholeCharacter(begin);
        end = WholeCharacter(end);
        var pieces = Pieces(words, begin, end);
        return
        [
            .. begin > 0 ? [new FoundPiece("…", false)] : Array.Empty<FoundPiece>(),
            .. pieces,
            .. end < _text.Length ? [new FoundPiece("…", false)] : Array.Empty<FoundPiece>(),
        ];
    }

    private List<FoundPiece> Pieces(IReadOnlyList<string> words, int begin, int end)
    {
        List<FoundPiece> pieces = [];
        var place = begin;
        foreach (var (from, to) in Places(words))
        {
            var (first, last) = (Math.Max(from, place), Math.Min(to, end));
            if (first >= last)
            {
                continue;
            }

            Add(place, first, found: false);
            Add(first, last, found: true);
            place = last;
        }

        Add(place, end, found: false);
        return pieces;

        void Add(int from, int to, bool found)
        {
            if (to > from)
            {
                pieces.Add(new(_text[from..to], found));
            }
        }
    }

    private IEnumerable<(int From, int To)> Places(IReadOnlyList<string> words)
    {
        List<(int, int)> places = [];
        foreach (var word in words)
        {
            for (
                var i = _folded.IndexOf(word, StringComparison.Ordinal);
                i >= 0;
                i = _folded.IndexOf(word, i + word.Length, StringComparison.Ordinal)
            )
            {
                var after = i + word.Length;
                places.Add((_from[i], after < _from.Length ? _from[after] : _text.Length));
            }
        }

        return places.Order();
    }

    private int WholeCharacter(int place) =>
        place < _text.Length && char.IsLowSurrogate(_text[place]) ? place - 1 : place;
}
