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

    // Looking at texts this few costs less than another list.
    private const int Few = 64;

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

    public void Keep(Span<ulong> bits, string word)
    {
        if (PlanFor(word) is not { } plan)
        {
            bits.Clear();
            return;
        }

        plan.Rarest.KeepIn(bits);
        if (plan.IsWhole)
        {
            return;
        }

        if (plan.Rarest.Count > Few && plan.Second.Postings is not null)
        {
            plan.Second.KeepIn(bits);
        }

        TextScan.KeepVerified(columns, bits, word);
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

        levels.Add((null, new(columns, grams, count)));
        while (Lengthen(grams) is { Count: > 0 } numbers)
        {
            levels.Add((numbers, new(columns, grams, numbers.Count)));
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

    /// <summary>Which lists a word needs; null when it stands nowhere.</summary>
    private Plan? PlanFor(string word)
    {
        var grams = new int[word.Length];
        var plan = new Plan();
        for (var i = 0; i < word.Length; i++)
        {
            grams[i] = characters[word[i]];
            if (grams[i] < 0)
            {
                return null;
            }

            plan.Consider(new(levels[0].Postings, grams[i]), 1);
        }

        for (var length = 2; length <= Math.Min(word.Length, levels.Count); length++)
        {
            var shorter = levels[length - 2].Postings;
            var (numbers, postings) = levels[length - 1];
            for (var i = 0; i + length <= word.Length; i++)
            {
                var (left, right) = (grams[i], grams[i + 1]);
                grams[i] = -1;
                if (left < 0 || right < 0 || !IsFrequent(left) || !IsFrequent(right))
                {
                    continue;
                }

                var gram = numbers!.Find(left, right);
                if (gram < 0)
                {
                    return null;
                }

                grams[i] = gram;
                plan.Consider(new(postings, gram), length);
            }

            bool IsFrequent(int gram) => shorter.CountOf(gram) > Frequent(length - 1);
        }

        var whole = word.Length <= levels.Count && grams[0] >= 0;
        return whole ? plan.Whole(new(levels[word.Length - 1].Postings, grams[0])) : plan;
    }

    private readonly record struct GramList(Postings Postings, int Gram)
    {
        public int Count => Postings.CountOf(Gram);

        public void KeepIn(Span<ulong> bits) => Postings.Keep(bits, Gram);
    }

    private sealed class Plan
    {
        private int length;

        public GramList Rarest { get; private set; }
        public GramList Second { get; private set; }

        /// <summary>The rarest is the word itself: there is nothing to look at.</summary>
        public bool IsWhole { get; private set; }

        public void Consider(GramList list, int ofLength)
        {
            if (Rarest.Postings is null || list.Count < Rarest.Count)
            {
                // A part of the rarest adds nothing to it.
                Second = length == ofLength ? Rarest : default;
                (Rarest, length) = (list, ofLength);
            }
            else if (
                list != Rarest
                && length == ofLength
                && (Second.Postings is null || list.Count < Second.Count)
            )
            {
                Second = list;
            }
        }

        public Plan Whole(GramList list)
        {
            (Rarest, IsWhole) = (list, true);
            return this;
        }
    }
}
