using Microsoft.AspNetCore.Http.Extensions;

namespace SelfDeclaration.Web.Register;

/// <summary>検索のアドレス: the same search as an address to share, less a condition or from a place on.</summary>
public static class SearchLinks
{
    public const string Page = "/businesses";
    public const string Csv = "/businesses.csv";

    public static string Address(this BusinessSearchInput input, string path = Page)
    {
        var query = new QueryBuilder();
        Add("q", input.Keyword);
        foreach (var prefecture in input.Prefectures)
        {
            Add("prefecture", prefecture);
        }

        Add("city", input.City);
        Add("industry", input.Industry);
        Add("star", input.Star);
        Add("from", input.From);
        Add("to", input.To);
        Add("sort", input.Sort);
        Add("size", input.Size);
        Add("after", input.After);
        return path + query.ToQueryString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                query.Add(name, value);
            }
        }
    }
}
