namespace SelfDeclaration.Register.Search;

/// <summary>索引: finds a word without reading the text, and exactly as reading it would.</summary>
/// <remarks>
/// Every character is indexed; a longer gram only where both grams one shorter within it are frequent. So for any word either
/// its own list is stored; or a part of it is in so few texts that looking at them is quick; or two frequent parts
/// never meet, and there is nothing. What is frequent is the dial between memory and time.
/// </remarks>
internal sealed class NgramIndex : IWordFinder
{
    /// <summary>A character in more texts than this has its pairs indexed.</summary>
    public const int FrequentCharacter = 64;

    /// <summary>A pair, or longer gram, in more texts than this has longer ones indexed; at most so many are looked at one by one.</summary>
    public const int FrequentGram = 2048;

    private const int LongOnStack = 256;

    private readonly RegisterColumns columns;
    private readonly int frequentCharacter;
    private readonly int frequentGram;
    private readonly int[] characters = new int[char.MaxValue + 1];
    private readonly List<(GramNumbers? Numbers, Postings Postings)> levels = [];

    public NgramIndex(
        RegisterColumns columns,
        int frequentCharacter = FrequentCharacter,
        int frequentGram = FrequentGram
    )
    {
        this.columns = columns;
        this.frequentCharacter = frequentCharacter;
        this.frequentGram = frequentGram;
        Build();
    }

    private NgramIndex(RegisterColumns columns, SnapshotReader from)
    {
        this.columns = columns;
        (frequentCharacter, frequentGram) = ((int)from.ReadNumber(), (int)from.ReadNumber());
        characters = from.Read<int>();
        for (var count = from.ReadNumber(); levels.Count < count; )
        {
            var numbers = levels.Count == 0 ? null : GramNumbers.Read(from);
            levels.Add((numbers, Postings.Read(from)));
        }
    }

    public static NgramIndex Read(RegisterColumns columns, SnapshotReader from) =>
        new(columns, from);

    public void Write(SnapshotWriter to)
    {
        to.Write(frequentCharacter);
        to.Write(frequentGram);
        to.Write<int>(characters);
        to.Write(levels.Count);
        foreach (var (numbers, postings) in levels)
        {
            numbers?.Write(to);
            postings.Write(to);
        }
    }

    public IFound? Find(string word)
    {
        var onStack = word.Length <= LongOnStack;
        var grams = onStack ? stackalloc int[word.Length] : new int[word.Length];
        var lengths = onStack ? stackalloc int[word.Length] : new int[word.Length];
        if (!Resolve(word, grams, lengths))
        {
            return null;
        }

        if (lengths[0] == word.Length)
        {
            return new FoundWhole(levels[word.Length - 1].Postings.Of(grams[0]));
        }

        var parts = new List<Postings.Cursor>();
        for (var i = 0; i < word.Length; i++)
        {
            // What is within a longer one adds nothing.
            if (i == 0 || lengths[i - 1] <= lengths[i])
            {
                parts.Add(levels[lengths[i] - 1].Postings.Of(grams[i]));
            }
        }

        return new FoundParts(columns, word, parts);
    }

    // No word is looked for that has one within: it stands before a word, or around one.
    private static bool IsMark(char c) => c is RegisterColumns.Edge or RegisterColumns.Place;

    private int Frequent(int length) => length == 1 ? frequentCharacter : frequentGram;

    private void Build()
    {
        var grams = new int[columns.Text.Length];
        Array.Fill(characters, -1);
        var count = 0;
        for (var p = 0; p < grams.Length; p++)
        {
            var c = columns.Text[p];
            if (c == RegisterColumns.End)
            {
                grams[p] = -1;
                continue;
            }

            grams[p] = characters[c] < 0 ? characters[c] = count++ : characters[c];
        }

        int[] left = [.. Enumerable.Range(0, columns.Count)];
        levels.Add((null, PostingsBuilder.Build(columns, left, grams, count)));
        while (Lengthen(grams, ref left) is { Count: > 0 } numbers)
        {
            levels.Add((numbers, PostingsBuilder.Build(columns, left, grams, numbers.Count)));
        }
    }

    /// <summary>Puts in place of each gram the one longer that begins there, where both its parts are frequent.</summary>
    /// <param name="grams">For each position of the text.</param>
    /// <param name="left">The texts that have any: of the longer ones fewer and fewer.</param>
    private GramNumbers Lengthen(int[] grams, ref int[] left)
    {
        var numbers = new GramNumbers();
        var (postings, frequent) = (levels[^1].Postings, Frequent(levels.Count));
        var kept = 0;
        foreach (var ordinal in left)
        {
            var (any, end) = (false, columns.TextStart[ordinal + 1]);
            // Nothing begins at the end of a text.
            for (var p = columns.TextStart[ordinal]; p + 1 < end; p++)
            {
                var (gram, next) = (grams[p], grams[p + 1]);
                var longer =
                    gram >= 0
                    && next >= 0
                    && postings.CountOf(gram) > frequent
                    && postings.CountOf(next) > frequent
                    && !(levels.Count > 1 && IsMark(columns.Text[p + 1]));
                grams[p] = longer ? numbers.FindOrAdd(gram, next) : -1;
                any |= longer;
            }

            left[kept] = ordinal;
            kept += any ? 1 : 0;
        }

        left = left[..kept];
        return numbers;
    }

    /// <summary>The longest gram with a list that begins at each character of a word; false when the word stands nowhere.</summary>
    private bool Resolve(string word, Span<int> grams, Span<int> lengths)
    {
        for (var i = 0; i < word.Length; i++)
        {
            (grams[i], lengths[i]) = (characters[word[i]], 1);
            if (grams[i] < 0)
            {
                return false;
            }
        }

        for (var length = 2; length <= Math.Min(word.Length, levels.Count); length++)
        {
            var shorter = levels[length - 2].Postings;
            var (numbers, frequent) = (levels[length - 1].Numbers!, Frequent(length - 1));
            for (var i = 0; i + length <= word.Length; i++)
            {
                // The one behind is not lengthened yet.
                if (
                    lengths[i] < length - 1
                    || lengths[i + 1] < length - 1
                    || shorter.CountOf(grams[i]) <= frequent
                    || shorter.CountOf(grams[i + 1]) <= frequent
                    || (length > 2 && IsMark(word[i + 1]))
                )
                {
                    continue;
                }

                var gram = numbers.Find(grams[i], grams[i + 1]);
                if (gram < 0)
                {
                    return false;
                }

                (grams[i], lengths[i]) = (gram, length);
            }
        }

        return true;
    }
}
