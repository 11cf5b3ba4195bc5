using System.Text;

namespace SelfDeclaration.Text;

/// <summary>同じとみなす文字: which characters search takes for one another, from two small tables beside this file.</summary>
/// <remarks>
/// Tables of our own and not <see cref="string.Normalize()"/>, which changes with the ICU a machine has and does nothing
/// where there is none: two copies of the site would find different businesses. A character that folds to nothing is left out.
/// </remarks>
internal static class SearchFolding
{
    private static readonly Dictionary<Rune, string> Folded = Load();

    /// <summary>What stands for the character: itself, another, several, or nothing.</summary>
    public static string Of(Rune rune) =>
        Folded.TryGetValue(rune, out var folded) ? folded : Plain(rune);

    private static Dictionary<Rune, string> Load()
    {
        Dictionary<Rune, string> compatible = [];
        foreach (var entry in Entries("compatible.txt"))
        {
            var rune = Rune.GetRuneAt(entry, 0);
            compatible[rune] = entry[rune.Utf16SequenceLength..];
        }

        Dictionary<Rune, string> variants = [];
        foreach (var group in Entries("variants.txt"))
        {
            var first = group.EnumerateRunes().First();
            foreach (var rune in group.EnumerateRunes().Skip(1).Where(r => r != first))
            {
                variants.TryAdd(rune, first.ToString());
            }
        }

        Dictionary<Rune, string> folded = [];
        foreach (var rune in compatible.Keys.Concat(variants.Keys))
        {
            folded[rune] = Settled(rune.ToString());
        }

        return folded;

        // A character may be compatible with one that is a variant of a third.
        string Settled(string text)
        {
            for (var round = 0; round < 4; round++)
            {
                text = string.Concat(
                    text.EnumerateRunes()
                        .Select(r =>
                            compatible.TryGetValue(r, out var c) ? c
                            : variants.TryGetValue(r, out var v) ? v
                            : Plain(r)
                        )
                );
            }

            return text;
        }
    }

    /// <summary>Without the tables: lower case, katakana, large kana, one long vowel mark; blanks and dots are nothing.</summary>
    private static string Plain(Rune rune)
    {
        if (!rune.IsBmp)
        {
            // U+E0100 and on choose between shapes of one character.
            return rune.Value is >= 0xE0100 and <= 0xE01EF ? "" : rune.ToString();
        }

        var c = char.ToLowerInvariant((char)rune.Value);
        return c switch
        {
            _ when char.IsWhiteSpace(c) || CharacterIsNothing(c) => "",
            >= 'ぁ' and <= 'ゖ' or 'ゝ' or 'ゞ' => Large((char)(c + ('ァ' - 'ぁ'))),
            _ when CharacterWidth.IsDash(c) || c is '〜' or '～' or '~' => "ー",
            _ => Large(c),
        };
    }

    private static bool CharacterIsNothing(char c) =>
        CharacterWidth.IsInvisible(c)
        || c
            is (>= '\uFE00' and <= '\uFE0F')
                or '゛'
                or '゜'
                or '・'
                or '·'
                or '.'
                or ','
                or '\''
                or '’'
                or '‘'
                or '`'
                or '´'
                or '、'
                or '。';

    private static string Large(char c)
    {
        const string Small = "ァィゥェォッャュョヮヵヶ";
        const string Big = "アイウエオツヤユヨワカケ";
        var i = Small.IndexOf(c, StringComparison.Ordinal);
        return i < 0 ? c.ToString() : Big[i].ToString();
    }

    private static IEnumerable<string> Entries(string file)
    {
        using var stream = typeof(SearchFolding).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                foreach (var entry in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return entry;
                }
            }
        }
    }
}
