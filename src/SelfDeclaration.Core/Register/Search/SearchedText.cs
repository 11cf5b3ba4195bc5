using SelfDeclaration.Text;

namespace SelfDeclaration.Register.Search;

/// <summary>検索される文字列 of one business: name, reading, published 屋号 and place, folded.</summary>
internal static class SearchedText
{
    private const string Edge = "\u001F";

    /// <param name="entry">The business.</param>
    /// <param name="place">What <see cref="OfPlace"/> made of its 市区町村・町名.</param>
    public static string Of(RegisterEntry entry, string place)
    {
        var name = SearchText.Fold(entry.Business.Name);
        var kana = SearchText.Fold(entry.NameKana);
        return entry.Business.TradeName is { } tradeName
            ? string.Concat(Edge, name, Edge, kana, Edge, SearchText.Fold(tradeName), Edge, place)
            : string.Concat(Edge, name, Edge, kana, Edge, place);
    }

    /// <summary>How a business's text ends: the same for all of one place, who are many.</summary>
    public static string OfPlace(string cityAndTown) =>
        string.Concat(
            PlacesOf(SearchText.Fold(cityAndTown)).Select(place => RegisterColumns.Place + place)
        ) + RegisterColumns.End;

    /// <summary>北佐久郡軽井沢町 is also looked for as 軽井沢町, 横浜市中区 as 中区.</summary>
    private static IEnumerable<string> PlacesOf(string city)
    {
        yield return city;
        var county = city.IndexOf('郡', StringComparison.Ordinal);
        if (county is > 0 and < 5 && county + 1 < city.Length)
        {
            yield return city[(county + 1)..];
        }

        var ward = city.IndexOf('区', StringComparison.Ordinal);
        var town = city.IndexOf('市', StringComparison.Ordinal);
        if (town > 0 && ward > town + 1)
        {
            yield return city[(town + 1)..];
        }
    }
}
