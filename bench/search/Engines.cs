using SelfDeclaration.Register.Search;

namespace SelfDeclaration.SearchBench;

/// <summary>One way to answer a query: the exact total, and what is shown of the first twenty.</summary>
internal interface IEngine
{
    string Name { get; }

    /// <summary>Whether it has the query's order.</summary>
    bool Answers(BusinessQuery query);

    int Total(BusinessQuery query);
}

/// <summary>The site's own search, with its index or by reading through.</summary>
internal sealed class OwnEngine(string name, RegisterSnapshot register) : IEngine
{
    public string Name => name;

    public bool Answers(BusinessQuery query) => true;

    public int Total(BusinessQuery query) => register.Search(query, 20).Total;
}

/// <summary>What the peers are given of a business: the searched text in parts, the shown columns, and the place among kana.</summary>
internal static class PeerRow
{
    public static string[] Parts(RegisterColumns columns, int ordinal) =>
        columns
            .TextOf(ordinal)
            .ToString()
            .Split(
                [RegisterColumns.Edge, RegisterColumns.Place, RegisterColumns.End],
                StringSplitOptions.RemoveEmptyEntries
            );

    // The ascii tokenizer parts words at signs; in full width they are letters to it.
    public static string Wide(string text) =>
        string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));
}
