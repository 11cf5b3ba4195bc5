using System.Globalization;
using System.Numerics;

namespace SelfDeclaration.Register.Search;

/// <summary>登録簿の一部: columns, what finds words in them, and which of them no longer count.</summary>
/// <param name="Gone">Ordinals that were changed or removed since; null for none.</param>
internal sealed record RegisterPart(RegisterColumns Columns, IWordFinder Finder, ulong[]? Gone)
{
    /// <summary>Places in orders that do not know closeness all have this one.</summary>
    public const int NotByCloseness = 2;

    /// <summary>How many match, and the first of them after a place in the order.</summary>
    public (int Total, List<(SortKey Place, int Ordinal)> First) Search(
        BusinessQuery query,
        SortKey? after,
        int most
    )
    {
        using var match = new RentedBits(Columns.Words);
        KeepMatching(match.Span, query);
        var total = Bits.Count(match.Span);
        return (total, total == 0 ? [] : Take(query, match.Span, total, after, most));
    }

    private void KeepMatching(Span<ulong> bits, BusinessQuery query)
    {
        Bits.SetRange(bits, NotAfter(query.To), After(query.From));
        if (query.CorporateNumber is { } number)
        {
            KeepNumber(bits, number);
        }

        if (query.Prefectures.Count > 0)
        {
            Bits.Keep(bits, Columns.Prefectures, query.Prefectures);
        }

        if (query.Industries.Count > 0)
        {
            Bits.Keep(bits, Columns.Industries, query.Industries);
        }

        if (query.Star is { } star)
        {
            Bits.Keep(bits, Columns.Stars, [new((byte)star, (byte)star)]);
        }

        if (Gone is not null)
        {
            Bits.AndNot(bits, Gone);
        }

        if (query.City.Length > 0)
        {
            Finder.Keep(bits, RegisterColumns.Place + query.City);
        }

        // The longest is likely the rarest, and leaves the least for the others to look at.
        foreach (var word in query.Words.OrderByDescending(w => w.Length))
        {
            Finder.Keep(bits, word);
        }
    }

    /// <summary>The first ordinal declared on that day or before: the newest stand first.</summary>
    private int NotAfter(DateOnly? day) =>
        day is { } d ? Columns.FirstAfter(d.DayNumber + 1, UInt128.MaxValue) : 0;

    private int After(DateOnly? day) =>
        day is { } d ? Columns.FirstAfter(d.DayNumber, UInt128.MaxValue) : Columns.Count;

    private void KeepNumber(Span<ulong> bits, string number)
    {
        using var found = new RentedBits(bits.Length);
        found.Span.Clear();
        foreach (
            var ordinal in Columns.ByCorporateNumber.Of(
                long.Parse(number, CultureInfo.InvariantCulture)
            )
        )
        {
            Bits.Set(found.Span, ordinal);
        }

        Bits.And(bits, found.Span);
    }

    private List<(SortKey, int)> Take(
        BusinessQuery query,
        Span<ulong> match,
        int total,
        SortKey? after,
        int most
    ) =>
        query.Order switch
        {
            BusinessOrder.Kana => KanaOrder.Take(Columns, match, total, after, most),
            BusinessOrder.Relevance when query.Words.Count > 0 => TakeClosest(
                query.Words,
                match,
                after,
                most
            ),
            _ => TakeNewest(match, NotByCloseness, after, most),
        };

    /// <summary>The very name first, then names that begin so, then the rest.</summary>
    private List<(SortKey, int)> TakeClosest(
        IReadOnlyList<string> words,
        Span<ulong> match,
        SortKey? after,
        int most
    )
    {
        using var exactly = new RentedBits(match.Length);
        using var beginning = new RentedBits(match.Length);
        var exact = exactly.Span;
        var begins = beginning.Span;
        match.CopyTo(exact);
        match.CopyTo(begins);
        Finder.Keep(exact, $"{RegisterColumns.Edge}{string.Concat(words)}{RegisterColumns.Edge}");
        Finder.Keep(begins, RegisterColumns.Edge + words[0]);
        Bits.AndNot(begins, exact);
        Bits.AndNot(match, exact);
        Bits.AndNot(match, begins);
        List<(SortKey, int)> taken = [];
        for (
            var closeness = after?.Closeness ?? 0;
            closeness <= 2 && taken.Count < most;
            closeness++
        )
        {
            var from = closeness == after?.Closeness ? after : null;
            var set = closeness switch
            {
                0 => exact,
                1 => begins,
                _ => match,
            };
            taken.AddRange(TakeNewest(set, closeness, from, most - taken.Count));
        }

        return taken;
    }

    private List<(SortKey, int)> TakeNewest(
        Span<ulong> match,
        int closeness,
        SortKey? after,
        int most
    )
    {
        List<(SortKey, int)> taken = [];
        var from = after is { } place ? Columns.FirstAfter(place.Day, place.Key) : 0;
        for (var i = from >> 6; i < match.Length && taken.Count < most; i++)
        {
            var left = i == from >> 6 ? match[i] & (ulong.MaxValue << from) : match[i];
            for (; left != 0 && taken.Count < most; left &= left - 1)
            {
                var ordinal = (i << 6) | BitOperations.TrailingZeroCount(left);
                taken.Add(
                    (new(closeness, "", Columns.Days[ordinal], Columns.Keys[ordinal]), ordinal)
                );
            }
        }

        return taken;
    }
}
