using System.Globalization;

namespace SelfDeclaration.Register.Search;

/// <summary>該当: which businesses of a part match, block by block and once.</summary>
internal sealed class Matching
{
    private readonly RegisterPart part;
    private readonly BusinessQuery query;
    private readonly IReadOnlyList<string> words;
    private readonly List<IFound> found = [];
    private readonly List<IFound> struck = [];
    private readonly int to;
    private int from;
    private int next;

    private Matching(RegisterPart part, BusinessQuery query, IReadOnlyList<string> words)
    {
        (this.part, this.query, this.words) = (part, query, words);
        // The newest stand first.
        from = query.To is { } last ? FirstOf(last.DayNumber + 1) : 0;
        to = query.From is { } day ? FirstOf(day.DayNumber) : part.Columns.Count;

        int FirstOf(int dayNumber) => part.Columns.FirstAfter(dayNumber, UInt128.MaxValue);
    }

    /// <summary>Null when one of the words stands nowhere.</summary>
    /// <param name="part">Where to look.</param>
    /// <param name="query">All but its words.</param>
    /// <param name="words">All must be in the text.</param>
    /// <param name="without">And none of these.</param>
    public static Matching? Of(
        RegisterPart part,
        BusinessQuery query,
        IReadOnlyList<string> words,
        params ReadOnlySpan<string> without
    )
    {
        var matching = new Matching(part, query, words);
        foreach (var word in words)
        {
            if (!matching.Add(word))
            {
                return null;
            }
        }

        if (query.City.Length > 0 && !matching.Add(RegisterColumns.Place + query.City))
        {
            return null;
        }

        if (query.CorporateNumber is { } number)
        {
            var key = long.Parse(number, CultureInfo.InvariantCulture);
            int[] ordinals = [.. part.Columns.ByCorporateNumber.Of(key)];
            Array.Sort(ordinals);
            matching.found.Add(new FoundOrdinals(ordinals));
        }

        foreach (var word in without)
        {
            if (part.Finder.Find(word) is { } struck)
            {
                matching.struck.Add(struck);
            }
        }

        // The rarest leaves the least for the others to look at.
        matching.found.Sort((a, b) => a.Most.CompareTo(b.Most));
        return matching;
    }

    private bool Add(string word)
    {
        if (part.Finder.Find(word) is not { } one)
        {
            return false;
        }

        found.Add(one);
        return true;
    }

    /// <summary>How many match, where no block need be looked at for it.</summary>
    public int? KnownTotal
    {
        get
        {
            if (query.IsFiltered || struck.Count > 0)
            {
                return null;
            }

            if (found.Count == 0)
            {
                return Math.Max(0, to - from) - part.GoneIn(from, to).Length;
            }

            return found is [{ IsExact: true } one] && from == 0 && to == part.Columns.Count
                ? one.Most - CountGone(words[0])
                : null;
        }
    }

    /// <summary>Leaves out what stands before an ordinal.</summary>
    public void SkipTo(int ordinal) => from = Math.Max(from, ordinal);

    /// <summary>Goes to the next block that has any, and says how many; 0 at the end.</summary>
    public int Next(Block block)
    {
        while (NextBlock() is not Block.None and var number)
        {
            block.Fill(number, from, to);
            next = number + 1;
            foreach (var one in found)
            {
                one.Keep(block);
            }

            Filter(block);
            block.Remove(part.GoneIn(block.Base, block.Base + Block.Size));
            foreach (var one in found)
            {
                one.Verify(block);
            }

            foreach (var one in struck)
            {
                block.Remove(one);
            }

            if (block.Count is > 0 and var count)
            {
                return count;
            }
        }

        return 0;
    }

    private void Filter(Block block)
    {
        if (query.Prefectures.Count > 0)
        {
            block.KeepCodes(part.Columns.Prefectures, query.Prefectures);
        }

        if (query.Industries.Count > 0)
        {
            block.KeepCodes(part.Columns.Industries, query.Industries);
        }

        if (query.Star is { } star)
        {
            block.KeepCodes(part.Columns.Stars, [new((byte)star, (byte)star)]);
        }
    }

    /// <summary>The first block from the next on that every word may be in.</summary>
    private int NextBlock()
    {
        var (number, before) = (Math.Max(next, from / Block.Size), -1);
        while (number != before)
        {
            before = number;
            foreach (var one in found)
            {
                number = one.NextBlock(number);
                if (number == Block.None)
                {
                    return number;
                }
            }
        }

        return (long)number * Block.Size < to ? number : Block.None;
    }

    /// <summary>How many of those that no longer count have the word.</summary>
    private int CountGone(string word)
    {
        if (part.Gone.Length == 0)
        {
            return 0;
        }

        var (count, one) = (0, part.Finder.Find(word)!);
        using var block = Block.Rent();
        for (var number = 0; (number = one.NextBlock(number)) != Block.None; number++)
        {
            block.Fill(number, part.GoneIn(number * Block.Size, (number + 1) * Block.Size));
            one.Keep(block);
            count += block.Count;
        }

        return count;
    }
}
