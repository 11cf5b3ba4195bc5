namespace SelfDeclaration.Register.Search;

/// <summary>Makes <see cref="Postings"/>: once to learn how long each list becomes, once to write it. Each processor takes some of the blocks.</summary>
internal static class PostingsBuilder
{
    // More would not be faster: they wait for memory.
    private const int MostParts = 4;

    /// <param name="columns">Whose texts.</param>
    /// <param name="left">The texts that have any of the grams, sorted.</param>
    /// <param name="grams">For each position of the text the gram that begins there; or, negative, how far it is to the next that has one.</param>
    /// <param name="grammar">How many grams there are.</param>
    /// <param name="numbers">Theirs, where they have parts; and the lists of the parts.</param>
    public static Postings Build(
        RegisterColumns columns,
        int[] left,
        int[] grams,
        int grammar,
        GramNumbers? numbers = null,
        Postings? shorter = null
    )
    {
        var count = Math.Clamp(Math.Min(Environment.ProcessorCount, columns.Blocks), 1, MostParts);
        var parts = Enumerable
            .Range(0, count)
            .Select(i => new PostingsPart(
                columns,
                left,
                grams,
                grammar,
                columns.Blocks * i / count,
                columns.Blocks * (i + 1) / count
            ))
            .ToArray();
        Parallel.ForEach(parts, part => part.Measure());
        var (counts, starts, at) = (new int[grammar], new int[grammar], 0);
        for (var gram = 0; gram < grammar; gram++)
        {
            counts[gram] = parts.Sum(part => part.Counts[gram]);
        }

        if (numbers is not null && shorter is not null)
        {
            Share(starts, counts, numbers, shorter);
        }

        for (var gram = 0; gram < grammar; gram++)
        {
            if (starts[gram] < 0)
            {
                continue;
            }

            starts[gram] = at;
            foreach (var part in parts)
            {
                var size = part.Places[gram];
                part.Places[gram] = at;
                at = checked(at + size);
            }
        }

        var values = new ushort[at];
        Parallel.ForEach(parts, part => part.Write(starts, values));
        return new(counts, starts, values, shorter);
    }

    /// <summary>A gram that stands in as many texts as a part of it stands in the same ones, and gets no list of its own.</summary>
    private static void Share(int[] starts, int[] counts, GramNumbers numbers, Postings shorter)
    {
        foreach (var (gram, left, right) in numbers.All())
        {
            starts[gram] =
                shorter.CountOf(left) == counts[gram] ? ~left
                : shorter.CountOf(right) == counts[gram] ? ~right
                : 0;
        }
    }
}
