namespace SelfDeclaration.Register.Search;

/// <summary>Makes the lists of an <see cref="NgramIndex"/>: of all characters, then of grams longer and longer, until no longer one has two frequent parts.</summary>
internal sealed class NgramBuilder
{
    private readonly RegisterColumns columns;

    /// <summary>For each position of the text the gram that begins there; or, negative, how far it is to the next that has one.</summary>
    private readonly int[] grams;
    private readonly int[] characters = new int[char.MaxValue + 1];
    private readonly List<(GramNumbers? Numbers, Postings Postings)> levels = [];

    /// <summary>The texts that have any gram: of the longer ones fewer and fewer.</summary>
    private int[] left;

    private NgramBuilder(RegisterColumns columns)
    {
        this.columns = columns;
        grams = new int[columns.Text.Length];
        left = [.. Enumerable.Range(0, columns.Count)];
    }

    /// <param name="columns">Whose texts.</param>
    /// <param name="frequent">In more texts than how many a gram of a length is frequent.</param>
    public static (int[] Characters, List<(GramNumbers? Numbers, Postings Postings)> Levels) Build(
        RegisterColumns columns,
        Func<int, int> frequent
    )
    {
        var builder = new NgramBuilder(columns);
        var count = builder.NumberCharacters();
        builder.Add(null, count);
        while (builder.Lengthen(frequent(builder.levels.Count)) is { Count: > 0 } numbers)
        {
            builder.Add(numbers, numbers.Count);
        }

        return (builder.characters, builder.levels);
    }

    // No word is looked for that has one within: it stands before a word, or around one.
    public static bool IsMark(char c) => c is RegisterColumns.Edge or RegisterColumns.Place;

    private int NumberCharacters()
    {
        Array.Fill(characters, -1);
        var count = 0;
        foreach (var c in columns.Text)
        {
            if (c != RegisterColumns.End && characters[c] < 0)
            {
                characters[c] = count++;
            }
        }

        Parallel.For(
            0,
            columns.Blocks,
            block =>
            {
                var last = Math.Min((block + 1) * Block.Size, columns.Count);
                var end = columns.TextStart[last];
                for (var p = columns.TextStart[block * Block.Size]; p < end; p++)
                {
                    grams[p] = characters[columns.Text[p]];
                }
            }
        );
        return count;
    }

    private void Add(GramNumbers? numbers, int count) =>
        levels.Add(
            (
                numbers,
                PostingsBuilder.Build(
                    columns,
                    left,
                    grams,
                    count,
                    numbers,
                    levels.LastOrDefault().Postings
                )
            )
        );

    /// <summary>Puts in place of each gram the one longer that begins there, where both its parts are frequent. Each processor takes some of the texts and numbers what it finds.</summary>
    private GramNumbers Lengthen(int frequent)
    {
        var parts = left.Chunk(left.Length / Environment.ProcessorCount + 1).ToArray();
        var found = new GramNumbers[parts.Length];
        Parallel.For(0, parts.Length, i => found[i] = Lengthen(ref parts[i], frequent));
        for (var i = 1; i < parts.Length; i++)
        {
            Renumber(parts[i], found[0].AddAll(found[i]));
        }

        left = [.. parts.SelectMany(part => part)];
        return parts.Length == 0 ? new() : found[0];
    }

    private GramNumbers Lengthen(ref int[] texts, int frequent)
    {
        var numbers = new GramNumbers();
        var shorter = levels[^1].Postings;
        var kept = 0;
        foreach (var ordinal in texts)
        {
            var (start, end) = (columns.TextStart[ordinal], columns.TextStart[ordinal + 1]);
            var without = start;
            for (var p = start; p < end; )
            {
                var gram = grams[p];
                if (gram < 0)
                {
                    p -= gram;
                    continue;
                }

                // Nothing begins at the end of a text, so there is a next.
                var next = grams[p + 1];
                if (
                    next >= 0
                    && shorter.CountOf(gram) > frequent
                    && shorter.CountOf(next) > frequent
                    && !(levels.Count > 1 && IsMark(columns.Text[p + 1]))
                )
                {
                    Skip(without, p);
                    grams[p] = numbers.FindOrAdd(gram, next);
                    without = p + 1;
                }

                p++;
            }

            Skip(without, end);
            texts[kept] = ordinal;
            kept += grams[start] == start - end ? 0 : 1;
        }

        Array.Resize(ref texts, kept);
        return numbers;
    }

    private void Skip(int from, int to)
    {
        if (from < to)
        {
            grams[from] = from - to;
        }
    }

    private void Renumber(int[] texts, int[] numbers)
    {
        foreach (var ordinal in texts)
        {
            var end = columns.TextStart[ordinal + 1];
            for (var p = columns.TextStart[ordinal]; p < end; )
            {
                var gram = grams[p];
                if (gram < 0)
                {
                    p -= gram;
                    continue;
                }

                grams[p++] = numbers[gram];
            }
        }
    }
}
