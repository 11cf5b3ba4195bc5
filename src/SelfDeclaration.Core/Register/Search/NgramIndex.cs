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

    public IFound? Find(string word)
    {
        var plan = new NgramPlan();
        return Consider(word, ref plan) ? plan.Found(columns, word) : null;
    }

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

        levels.Add((null, PostingsBuilder.Build(columns, grams, count)));
        while (Lengthen(grams) is { Count: > 0 } numbers)
        {
            levels.Add((numbers, PostingsBuilder.Build(columns, grams, numbers.Count)));
        }
    }

    /// <summary>Puts in place of each gram the one longer that begins there, where both its parts are frequent.</summary>
    private GramNumbers Lengthen(int[] grams)
    {
        var numbers = new GramNumbers();
        var (postings, frequent) = (levels[^1].Postings, Frequent(levels.Count));
        for (var p = 0; p + 1 < grams.Length; p++)
        {
            var (left, right) = (grams[p], grams[p + 1]);
            grams[p] =
                left >= 0
                && right >= 0
                && postings.CountOf(left) > frequent
                && postings.CountOf(right) > frequent
                    ? numbers.FindOrAdd(left, right)
                    : -1;
        }

        if (grams.Length > 0)
        {
            grams[^1] = -1;
        }

        return numbers;
    }

    /// <summary>Which lists a word needs; false when it stands nowhere.</summary>
    private bool Consider(string word, ref NgramPlan plan)
    {
        var grams = word.Length <= LongOnStack ? stackalloc int[word.Length] : new int[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            grams[i] = characters[word[i]];
            if (grams[i] < 0)
            {
                return false;
            }

            plan.Consider(levels[0].Postings, grams[i], 1);
        }

        for (var length = 2; length <= Math.Min(word.Length, levels.Count); length++)
        {
            var shorter = levels[length - 2].Postings;
            var (numbers, postings) = levels[length - 1];
            var frequent = Frequent(length - 1);
            for (var i = 0; i + length <= word.Length; i++)
            {
                var (left, right) = (grams[i], grams[i + 1]);
                grams[i] = -1;
                if (
                    left < 0
                    || right < 0
                    || shorter.CountOf(left) <= frequent
                    || shorter.CountOf(right) <= frequent
                )
                {
                    continue;
                }

                grams[i] = numbers!.Find(left, right);
                if (grams[i] < 0)
                {
                    return false;
                }

                plan.Consider(postings, grams[i], length);
            }
        }

        if (word.Length <= levels.Count && grams[0] >= 0)
        {
            plan.SetWhole(levels[word.Length - 1].Postings, grams[0]);
        }

        return true;
    }
}
