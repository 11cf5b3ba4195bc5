using SelfDeclaration.Text;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.SiteSearch;

/// <summary>見つかったページ</summary>
/// <param name="Document">Which.</param>
/// <param name="Title">Its title with the words marked.</param>
/// <param name="Excerpt">A part of its text with the words marked.</param>
public sealed record SearchHit(
    SearchDocument Document,
    IReadOnlyList<FoundPiece> Title,
    IReadOnlyList<FoundPiece> Excerpt
);

/// <summary>サイト内検索: pages, news and whatever else has registered a <see cref="SearchSource"/>, in memory.</summary>
public sealed class SearchTheSite
{
    /// <summary>Of one kind: whoever has not found it among so many needs another word.</summary>
    public const int MostOfAKind = 20;

    // Three lines on a wide screen.
    private const int ExcerptLength = 120;

    private readonly Kept<IReadOnlyList<Entry>> _entries;

    public SearchTheSite(
        IEnumerable<SearchSource> sources,
        IServiceScopeFactory scopes,
        TimeProvider clock,
        ILogger<SearchTheSite> log
    )
    {
        var ordered = sources.OrderBy(s => s.Order).ToList();
        Dictionary<SearchDocument, Entry> known = [];
        _entries = new(
            scopes,
            clock,
            log,
            db =>
            {
                // Only what is new or changed is folded again.
                known = ordered
                    .SelectMany(source => source.Read(db))
                    .Distinct()
                    .ToDictionary(d => d, d => known.GetValueOrDefault(d) ?? new Entry(d));
                return [.. known.Values];
            }
        );
    }

    /// <summary>All there is to be found.</summary>
    public IEnumerable<SearchDocument> Documents => _entries.Value.Select(e => e.Document);

    /// <summary>By kind, those first whose title has the words. Every word must be there.</summary>
    public IReadOnlyList<IGrouping<string, SearchHit>> Find(string? query)
    {
        var words = SearchText.Words(query);
        if (words.Count == 0)
        {
            return [];
        }

        var found = _entries
            .Value.Where(e => words.All(w => e.Title.Holds(w) || e.Text.Holds(w)))
            .ToList();
        var kinds = found.Select(e => e.Document.Kind).Distinct().ToList();
        return
        [
            .. found
                .OrderBy(e => kinds.IndexOf(e.Document.Kind))
                .ThenByDescending(e => words.Count(e.Title.Holds))
                .Select(e => new SearchHit(
                    e.Document,
                    e.Title.Marked(words),
                    e.Text.Excerpt(words, ExcerptLength)
                ))
                .GroupBy(hit => hit.Document.Kind),
        ];
    }

    private sealed record Entry(SearchDocument Document)
    {
        public FoundText Title { get; } = new(Document.Title);
        public FoundText Text { get; } = new(Document.Text);
    }
}
