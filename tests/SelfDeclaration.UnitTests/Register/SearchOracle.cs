using SelfDeclaration.Register.Search;
using SelfDeclaration.Text;

namespace SelfDeclaration.UnitTests.Register;

/// <summary>The search as its description says it, one business after the other: slow, and plain to see that it is right.</summary>
internal static class SearchOracle
{
    public static IReadOnlyList<RegisterEntry> All(
        IEnumerable<RegisterEntry> register,
        BusinessQuery query
    )
    {
        var found = register
            .Where(e => Matches(e, query))
            .OrderByDescending(e => e.Business.DeclaredOn)
            .ThenBy(e => e.Business.Key, StringComparer.Ordinal)
            .ToList();
        return query.Order switch
        {
            BusinessOrder.Kana =>
            [
                .. found.OrderBy(e => SearchText.Fold(e.NameKana), StringComparer.Ordinal),
            ],
            BusinessOrder.Relevance when query.Words.Count > 0 =>
            [
                .. found.OrderBy(e => Closeness(e, query.Words)),
            ],
            _ => found,
        };
    }

    private static bool Matches(RegisterEntry entry, BusinessQuery query)
    {
        var business = entry.Business;
        return query.Words.All(w =>
                Names(entry)
                    .Append(SearchText.Fold(business.CityAndTown))
                    .Any(t => t.Contains(w, StringComparison.Ordinal))
            )
            && IsIn(SearchText.Fold(business.CityAndTown), query.City)
            && (query.CorporateNumber is null || query.CorporateNumber == entry.CorporateNumber)
            && Holds(query.Prefectures, business.PrefectureCode)
            && Holds(query.Industries, entry.IndustryCode)
            && (query.Star is null || query.Star == business.Star)
            && !(business.DeclaredOn < query.From)
            && !(business.DeclaredOn > query.To);
    }

    private static int Closeness(RegisterEntry entry, IReadOnlyList<string> words) =>
        Names(entry).Contains(string.Concat(words)) ? 0
        : Names(entry).Any(n => n.StartsWith(words[0], StringComparison.Ordinal)) ? 1
        : 2;

    private static IEnumerable<string> Names(RegisterEntry entry)
    {
        yield return SearchText.Fold(entry.Business.Name);
        yield return SearchText.Fold(entry.NameKana);
        if (entry.Business.TradeName is { } tradeName)
        {
            yield return SearchText.Fold(tradeName);
        }
    }

    private static bool IsIn(string place, string city) =>
        place.StartsWith(city, StringComparison.Ordinal)
        || place[(place.IndexOf('郡') + 1)..].StartsWith(city, StringComparison.Ordinal)
        || (
            place.IndexOf('区') > place.IndexOf('市') + 1
            && place[(place.IndexOf('市') + 1)..].StartsWith(city, StringComparison.Ordinal)
        );

    private static bool Holds(IReadOnlyList<CodeRange> ranges, string code) =>
        ranges.Count == 0
        || ranges.Any(r =>
            string.CompareOrdinal(code, $"{r.First:00}") >= 0
            && string.CompareOrdinal(code, $"{r.Last:00}") <= 0
        );
}
