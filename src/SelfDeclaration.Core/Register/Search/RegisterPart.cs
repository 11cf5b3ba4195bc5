namespace SelfDeclaration.Register.Search;

/// <summary>登録簿の一部: columns, what finds words in them, and which of them no longer count.</summary>
/// <param name="Gone">Ordinals that were changed or removed since, sorted.</param>
internal sealed record RegisterPart(RegisterColumns Columns, IWordFinder Finder, int[] Gone)
{
    /// <summary>Places in orders that do not know closeness all have this one.</summary>
    public const int NotByCloseness = 2;

    /// <summary>Those gone from one ordinal to before another.</summary>
    public ReadOnlySpan<int> GoneIn(int from, int to)
    {
        if (Gone.Length == 0)
        {
            return [];
        }

        var (first, end) = (Gone.AsSpan().BinarySearch(from), Gone.AsSpan().BinarySearch(to));
        return Gone.AsSpan()[(first < 0 ? ~first : first)..(end < 0 ? ~end : end)];
    }

    /// <summary>How many match, and the first of them after a place in the order.</summary>
    public (int Total, List<(SortKey Place, int Ordinal)> First) Search(
        BusinessQuery query,
        SortKey? after,
        int most
    )
    {
        if (Columns.Count == 0 || Matching.Of(this, query, query.Words) is not { } matching)
        {
            return (0, []);
        }

        if (query.Order is BusinessOrder.Kana)
        {
            return KanaOrder.Take(Columns, matching, after, most);
        }

        if (query.Order is not BusinessOrder.Relevance || query.Words.Count == 0)
        {
            var (all, newest) = Newest(matching, after, most, counts: true);
            return (all, Placed(newest, NotByCloseness));
        }

        var (total, _) = Newest(matching, null, 0, counts: true);
        return (total, total == 0 ? [] : Closest(query, after, most));
    }

    /// <summary>The very name first, then names that begin so, then the rest.</summary>
    private List<(SortKey, int)> Closest(BusinessQuery query, SortKey? after, int most)
    {
        var words = query.Words;
        var exact = $"{RegisterColumns.Edge}{string.Concat(words)}{RegisterColumns.Edge}";
        var begins = RegisterColumns.Edge + words[0];
        List<(SortKey, int)> taken = [];
        for (var closeness = after?.Closeness ?? 0; closeness <= 2; closeness++)
        {
            if (taken.Count == most)
            {
                break;
            }

            var matching = closeness switch
            {
                // Holds all the words, as what begins with the first holds the first.
                0 => Matching.Of(this, query, [exact]),
                1 => Matching.Of(this, query, [begins, .. words.Skip(1)], exact),
                _ => Matching.Of(this, query, words, exact, begins),
            };
            if (matching is not null)
            {
                var place = closeness == after?.Closeness ? after : null;
                var (_, next) = Newest(matching, place, most - taken.Count, counts: false);
                taken.AddRange(Placed(next, closeness));
            }
        }

        return taken;
    }

    private (int Total, List<int> Ordinals) Newest(
        Matching matching,
        SortKey? after,
        int most,
        bool counts
    )
    {
        var from = after is { } place ? Columns.FirstAfter(place.Day, place.Key) : 0;
        var known = counts ? matching.KnownTotal : 0;
        if (known is not null)
        {
            matching.SkipTo(from);
        }

        var (total, ordinals) = (known ?? 0, new List<int>(Math.Min(most, 128)));
        using var block = Block.Rent();
        while (known is null || ordinals.Count < most)
        {
            if (matching.Next(block) is not (> 0 and var count))
            {
                break;
            }

            total += known is null ? count : 0;
            if (ordinals.Count < most)
            {
                block.AddTo(ordinals, from, most);
            }
        }

        return (total, ordinals);
    }

    private List<(SortKey, int)> Placed(List<int> ordinals, int closeness) =>
        [
            .. ordinals.Select(o =>
                (new SortKey(closeness, "", Columns.DayOf(o), Columns.KeyOf(o)), o)
            ),
        ];
}
