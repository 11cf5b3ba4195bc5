namespace SelfDeclaration.Register.Search;

/// <summary>検索の登録簿: all public businesses at one moment. Never changes; a change makes another that shares most of it.</summary>
/// <remarks>
/// A large part, indexed once, and a small one of what changed since, read through at every search. Until there is an index
/// the large part is read through as well. What changed or went is struck out in it. Whoever holds a snapshot may search it
/// for as long as he likes: nobody waits for anybody.
/// </remarks>
public sealed class RegisterSnapshot
{
    private readonly RegisterPart large;
    private readonly RegisterPart changed;
    private readonly Dictionary<long, RegisterEntry> changes;

    private RegisterSnapshot(RegisterPart large, Dictionary<long, RegisterEntry> changes)
    {
        this.large = large;
        this.changes = changes;
        var columns = Columns(changes.Values);
        changed = new(columns, new TextScan(columns), Gone: []);
    }

    /// <summary>How many are public.</summary>
    public int Count => large.Columns.Count - StruckOut + changes.Count;

    /// <summary>How much a search has to read through or pass over; a new snapshot is due when it grows.</summary>
    public int Changes => changes.Count + StruckOut;

    /// <summary>There is an index; until then a search reads all text, which takes milliseconds for hundreds of thousands.</summary>
    public bool IsIndexed => large.Finder is NgramIndex;

    private int StruckOut => large.Gone.Length;

    public static RegisterSnapshot Of(IEnumerable<RegisterEntry> entries) =>
        Of(entries, columns => new NgramIndex(columns));

    internal static RegisterSnapshot Of(
        IEnumerable<RegisterEntry> entries,
        Func<RegisterColumns, IWordFinder> finder
    )
    {
        var columns = Columns(entries);
        return Of(columns, finder(columns));
    }

    internal static RegisterSnapshot Of(RegisterColumns columns, IWordFinder finder) =>
        new(new(columns, finder, Gone: []), []);

    /// <summary>The register after some declarations changed.</summary>
    /// <param name="declarations">The keys of all that did.</param>
    /// <param name="entries">Those of them that are public now, as they are now.</param>
    public RegisterSnapshot With(
        IReadOnlyCollection<long> declarations,
        IEnumerable<RegisterEntry> entries
    )
    {
        var after = new Dictionary<long, RegisterEntry>(changes);
        var gone = new HashSet<int>(large.Gone);
        foreach (var declaration in declarations)
        {
            after.Remove(declaration);
            gone.UnionWith(large.Columns.ByDeclaration.Of(declaration).ToArray());
        }

        foreach (var entry in entries)
        {
            after[entry.DeclarationKey] = entry;
        }

        return new(large with { Gone = [.. gone.Order()] }, after);
    }

    /// <summary>The total and one page, the first or what follows a place.</summary>
    public BusinessAnswer Search(BusinessQuery query, int size, BusinessCursor? after = null)
    {
        var place = after is null ? (SortKey?)null : SortKey.Of(after);
        var (total, first) = large.Search(query, place, size + 1);
        var found = first.ConvertAll(f => (f.Place, f.Ordinal, large.Columns));
        if (changes.Count > 0)
        {
            var (more, others) = changed.Search(query, place, size + 1);
            total += more;
            found.AddRange(others.Select(f => (f.Place, f.Ordinal, changed.Columns)));
            found.Sort((a, b) => a.Place.CompareTo(b.Place));
        }

        return new(
            total,
            [.. found.Take(size).Select(f => f.Columns.At(f.Ordinal))],
            found.Count > size ? found[size - 1].Place.Cursor : null
        );
    }

    /// <summary>The same register with an index. Takes half as long as reading it did; meanwhile this one is searched.</summary>
    public RegisterSnapshot Indexed() =>
        new(large with { Finder = new NgramIndex(large.Columns) }, changes);

    /// <summary>The same register with what changed since taken into the large part, and an index. Takes seconds for millions; meanwhile this one is searched.</summary>
    public RegisterSnapshot Compacted()
    {
        var (columns, builder) = (large.Columns, new RegisterColumnsBuilder());
        var declarations = columns.ByDeclaration.Numbers(columns.Count);
        var corporations = columns.ByCorporateNumber.Numbers(columns.Count);
        var gone = new HashSet<int>(large.Gone);
        for (var ordinal = 0; ordinal < columns.Count; ordinal++)
        {
            if (!gone.Contains(ordinal))
            {
                builder.Add(columns, ordinal, declarations[ordinal], corporations[ordinal]);
            }
        }

        foreach (var entry in changes.Values)
        {
            builder.Add(entry);
        }

        var compacted = builder.Build();
        return Of(compacted, new NgramIndex(compacted));
    }

    /// <summary>Writes the large part; <see cref="Compacted"/> first where anything changed since it was made.</summary>
    internal void Write(SnapshotWriter to)
    {
        if (Changes > 0 || large.Finder is not NgramIndex index)
        {
            throw new InvalidOperationException("Not compacted.");
        }

        large.Columns.Write(to);
        index.Write(to);
    }

    internal static RegisterSnapshot Read(SnapshotReader from)
    {
        var columns = ColumnsFormat.Read(from);
        return Of(columns, NgramIndex.Read(columns, from));
    }

    private static RegisterColumns Columns(IEnumerable<RegisterEntry> entries)
    {
        var columns = new RegisterColumnsBuilder();
        foreach (var entry in entries)
        {
            columns.Add(entry);
        }

        return columns.Build();
    }

    /// <summary>Takes a whole register, one business at a time, so that millions are never held as objects. Several may be filled side by side and then become one.</summary>
    public sealed class Builder
    {
        private readonly RegisterColumnsBuilder columns = new();

        public void Add(RegisterEntry entry) => columns.Add(entry);

        /// <summary>Takes over all that another has, which is not used again.</summary>
        public void Take(Builder other) => columns.Take(other.columns);

        /// <summary>What can be searched already, and waits to be <see cref="Indexed"/>.</summary>
        public RegisterSnapshot Build()
        {
            var built = columns.Build();
            return Of(built, new TextScan(built));
        }
    }
}
