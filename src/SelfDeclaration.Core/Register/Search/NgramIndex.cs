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
    public const int FrequentGram = 256;

    private const int LongOnStack = 256;

    private readonly RegisterColumns columns;
    private readonly int frequentCharacter;
    private readonly int frequentGram;
    private readonly int[] characters;
    private readonly List<(GramNumbers? Numbers, Postings Postings)> levels;

    public NgramIndex(
        RegisterColumns columns,
        int frequentCharacter = FrequentCharacter,
        int frequentGram = FrequentGram
    )
    {
        this.columns = columns;
        this.frequentCharacter = frequentCharacter;
        this.frequentGram = frequentGram;
        (characters, levels) = NgramBuilder.Build(columns, Frequent);
    }

    private NgramIndex(RegisterColumns columns, SnapshotReader from)
    {
        this.columns = columns;
        (frequentCharacter, frequentGram) = ((int)from.ReadNumber(), (int)from.ReadNumber());
        (characters, levels) = (from.Read<int>(), []);
        for (var count = from.ReadNumber(); levels.Count < count; )
        {
            var numbers = levels.Count == 0 ? null : GramNumbers.Read(from);
            levels.Add((numbers, Postings.Read(from, levels.LastOrDefault().Postings)));
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

    private int Frequent(int length) => length == 1 ? frequentCharacter : frequentGram;

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
                    || (length > 2 && NgramBuilder.IsMark(word[i + 1]))
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
