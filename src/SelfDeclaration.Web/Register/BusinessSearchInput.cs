using System.Globalization;
using SelfDeclaration.Declarations;
using SelfDeclaration.Register;
using SelfDeclaration.Register.Search;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Reference;

namespace SelfDeclaration.Web.Register;

/// <summary>検索の入力: the query string of 自己宣言事業者検索, its CSV and the API; what cannot be read counts as not given.</summary>
public sealed record BusinessSearchInput
{
    public static readonly IReadOnlyList<int> Sizes = [20, 50, 100];

    public string? Keyword { get; init; }

    /// <summary>Codes or names; several mean any of them.</summary>
    public IReadOnlyList<string> Prefectures { get; init; } = [];

    public string? City { get; init; }

    /// <summary>中分類 09 or 大分類 E.</summary>
    public string? Industry { get; init; }

    public string? Star { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Sort { get; init; }

    public string? Size { get; init; }

    public string? After { get; init; }

    public static BusinessSearchInput Of(IQueryCollection query)
    {
        return new()
        {
            Keyword = First("q"),
            Prefectures =
            [
                .. query["prefecture"]
                    .OfType<string>()
                    .Select(VisibleText.Writable)
                    .Where(p => p.Length > 0),
            ],
            City = First("city"),
            Industry = First("industry"),
            Star = First("star"),
            From = First("from"),
            To = First("to"),
            Sort = First("sort"),
            Size = First("size"),
            After = First("after"),
        };

        string? First(string name) =>
            query[name].FirstOrDefault() is { } typed ? VisibleText.Writable(typed) : null;
    }

    public int PageSize => Sizes.FirstOrDefault(s => $"{s}" == Size, Sizes[0]);

    public BusinessCursor? Cursor => BusinessCursor.TryParse(After, out var cursor) ? cursor : null;

    public StarLevel? Level =>
        Star switch
        {
            "1" => StarLevel.OneStar,
            "2" => StarLevel.TwoStar,
            _ => null,
        };

    /// <summary>関係の近い順 where there is something to be close to.</summary>
    public BusinessOrder Order =>
        Sort switch
        {
            "kana" => BusinessOrder.Kana,
            "newest" => BusinessOrder.Newest,
            _ when Words.Count > 0 => BusinessOrder.Relevance,
            _ => BusinessOrder.Newest,
        };

    /// <summary>The keyword is a 法人番号, and is looked for as one.</summary>
    public string? CorporateNumber =>
        Businesses.CorporateNumber.TryParse(Typed, out var number, out _) ? number.Digits : null;

    /// <summary>The keyword is as long as a 法人番号 and is none: it is looked for as a name, and the reader is told.</summary>
    public bool LooksLikeANumber =>
        CorporateNumber is null
        && TypedText.Digits(Typed) is { Length: >= 12 and <= 14 } digits
        && digits.All(char.IsAsciiDigit);

    /// <summary>The keyword is a 自己宣言ID: it finds no name, but may be checked.</summary>
    public bool IsDeclarationId => DeclarationId.TryParse(Typed, out _);

    public IReadOnlyList<string> Words => CorporateNumber is null ? SearchText.Words(Typed) : [];

    public BusinessQuery Query(ReferenceData reference) =>
        new()
        {
            Words = Words,
            CorporateNumber = CorporateNumber,
            City = SearchText.Fold(Cut(City)),
            Prefectures = [.. Chosen(reference).Select(p => Range(p.Code, p.Code))],
            Industries = IndustryCodes(reference) is [var first, ..] codes
                ? [Range(first, codes[^1])]
                : [],
            Star = Level,
            From = TypedMonth.Read(From),
            To = TypedMonth.Read(To)?.AddMonths(1).AddDays(-1),
            Order = Order,
        };

    /// <summary>都道府県 that were asked for and exist, in the order of their codes.</summary>
    public IEnumerable<Prefecture> Chosen(ReferenceData reference) =>
        reference.Prefectures.Where(p =>
            Prefectures.Contains(p.Code) || Prefectures.Contains(p.Name)
        );

    /// <summary>大分類 and 中分類 alike as the 中分類 they mean; none for what is neither.</summary>
    public IReadOnlyList<string> IndustryCodes(ReferenceData reference) =>
        [
            .. reference
                .Industries.Where(i => i.Code == Industry || i.MajorCode == Industry)
                .Select(i => i.Code),
        ];

    private string Typed => Cut(Keyword);

    private static string Cut(string? text) =>
        text is { Length: > SearchText.LongestQuery }
            ? text[..SearchText.LongestQuery]
            : text ?? "";

    private static CodeRange Range(string first, string last) =>
        new(
            byte.Parse(first, CultureInfo.InvariantCulture),
            byte.Parse(last, CultureInfo.InvariantCulture)
        );
}
