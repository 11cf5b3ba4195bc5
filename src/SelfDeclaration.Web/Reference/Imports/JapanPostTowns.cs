using System.Text.RegularExpressions;

namespace SelfDeclaration.Web.Reference.Imports;

/// <summary>日本郵便の町域名: from the file's notes and ranges to the names that people write.</summary>
public static partial class JapanPostTowns
{
    private const string WholeSuffix = "一円";

    /// <summary>The towns of one record; one empty name where the code covers the rest of the municipality.</summary>
    public static IEnumerable<string> Of(string municipality, string town) =>
        IsRest(municipality, town)
            ? [""]
            : Parentheses()
                .Replace(town, "")
                .Split('、')
                .Select(name => LotRange().Replace(name, ""))
                .Distinct();

    // 一円 alone is a town in 滋賀県多賀町; after the name of the municipality it means all of it.
    private static bool IsRest(string municipality, string town) =>
        town is "以下に掲載がない場合"
        || FollowedByLotNumber().IsMatch(town)
        || (
            town.Length > WholeSuffix.Length
            && town.EndsWith(WholeSuffix, StringComparison.Ordinal)
            && municipality.EndsWith(town[..^WholeSuffix.Length], StringComparison.Ordinal)
        );

    [GeneratedRegex("の次に.*番地.*くる場合")]
    private static partial Regex FollowedByLotNumber();

    /// <summary>Notes, and the floor of a building, which the address form asks for elsewhere.</summary>
    [GeneratedRegex("（[^）]*(）|$)")]
    private static partial Regex Parentheses();

    [GeneratedRegex("第?[０-９]+地割.*$")]
    private static partial Regex LotRange();
}
