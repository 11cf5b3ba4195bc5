using System.Collections.Concurrent;

namespace SelfDeclaration.Register.Search;

/// <summary>五十音順: sorts ordinals by reading, and those with the same by ordinal; what begins with one character on one processor.</summary>
/// <remarks>Four characters at a time as one number: comparing the texts themselves takes twenty times as long, for they lie all over the memory.</remarks>
internal sealed class KanaRanking
{
    private const int AtOnce = 4;

    private readonly char[] text;
    private readonly int[] from;
    private readonly int[] to;
    private readonly int[] ordinals;

    // Of each of these ordinals four characters, from a depth on.
    private readonly ulong[] prefixes;

    private KanaRanking(char[] text, int[] textStart)
    {
        var count = textStart.Length - 1;
        this.text = text;
        (from, to) = (new int[count], new int[count]);
        (ordinals, prefixes) = (new int[count], new ulong[count]);
        Block.Each(
            count,
            ordinal =>
            {
                var start = textStart[ordinal] + 1;
                from[ordinal] = Array.IndexOf(text, RegisterColumns.Edge, start) + 1;
                to[ordinal] = Array.IndexOf(text, RegisterColumns.Edge, from[ordinal]);
            }
        );
    }

    /// <param name="text">All texts.</param>
    /// <param name="textStart">Where each begins; at the end of these where the last one ends.</param>
    public static int[] Of(char[] text, int[] textStart)
    {
        var ranking = new KanaRanking(text, textStart);
        var firsts = Partitioner.Create(ranking.ByFirstCharacter(), loadBalance: true);
        Parallel.ForEach(firsts, range => ranking.Sort(range.First, range.End, 0));
        return ranking.ordinals;
    }

    /// <summary>Puts those that begin with the same character together, and says where they are.</summary>
    private List<(int First, int End)> ByFirstCharacter()
    {
        // First how many, then where they go.
        var places = new int[char.MaxValue + 1];
        for (var ordinal = 0; ordinal < ordinals.Length; ordinal++)
        {
            places[PrefixOf(ordinal, 0) >> 48]++;
        }

        List<(int, int)> ranges = [];
        var end = 0;
        for (var c = 0; c < places.Length; c++)
        {
            var first = end;
            (end, places[c]) = (end + places[c], first);
            if (end > first)
            {
                ranges.Add((first, end));
            }
        }

        for (var ordinal = 0; ordinal < ordinals.Length; ordinal++)
        {
            ordinals[places[PrefixOf(ordinal, 0) >> 48]++] = ordinal;
        }

        return ranges;
    }

    private void Sort(int first, int end, int depth)
    {
        for (var i = first; i < end; i++)
        {
            prefixes[i] = PrefixOf(ordinals[i], depth);
        }

        Array.Sort(prefixes, ordinals, first, end - first);
        for (var i = first; i < end; )
        {
            var (same, prefix) = (i, prefixes[i]);
            while (i < end && prefixes[i] == prefix)
            {
                i++;
            }

            if (i - same == 1)
            {
                continue;
            }

            // No reading has a character 0: it ended here.
            if ((ushort)prefix == 0)
            {
                Array.Sort(ordinals, same, i - same);
            }
            else
            {
                Sort(same, i, depth + AtOnce);
            }
        }
    }

    private ulong PrefixOf(int ordinal, int depth)
    {
        var (prefix, p) = (0UL, from[ordinal] + depth);
        for (var i = 0; i < AtOnce; i++, p++)
        {
            prefix = (prefix << 16) | (p < to[ordinal] ? text[p] : '\0');
        }

        return prefix;
    }
}
