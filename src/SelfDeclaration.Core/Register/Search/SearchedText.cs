using System.Text;
using SelfDeclaration.Text;

namespace SelfDeclaration.Register.Search;

/// <summary>検索される文字列 of one business: name, reading, published 屋号 and place, folded.</summary>
internal static class SearchedText
{
    /// <summary>The buffer's content is replaced; it is given so that millions of businesses share one.</summary>
    public static StringBuilder Of(RegisterEntry entry, StringBuilder buffer)
    {
        buffer.Clear();
        buffer.Append(RegisterColumns.Edge).Append(SearchText.Fold(entry.Business.Name));
        buffer.Append(RegisterColumns.Edge).Append(SearchText.Fold(entry.NameKana));
        buffer.Append(RegisterColumns.Edge);
        if (entry.Business.TradeName is { } tradeName)
        {
            buffer.Append(SearchText.Fold(tradeName)).Append(RegisterColumns.Edge);
        }

        foreach (var place in PlacesOf(SearchText.Fold(entry.Business.CityAndTown)))
        {
            buffer.Append(RegisterColumns.Place).Append(place);
        }

        return buffer.Append(RegisterColumns.End);
    }

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
