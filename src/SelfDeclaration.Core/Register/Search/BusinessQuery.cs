using SelfDeclaration.Declarations;

namespace SelfDeclaration.Register.Search;

/// <summary>検索条件: what is looked for. Everything given must hold.</summary>
public sealed record BusinessQuery
{
    /// <summary>キーワード: folded by <see cref="Text.SearchText"/>; each stands somewhere in name, reading, published 屋号 or place.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>市区町村: folded; what a place begins with, 郡 and 政令指定都市 may be left out. Empty: any.</summary>
    public string City { get; init; } = "";

    /// <summary>法人番号, exactly; null: any.</summary>
    public string? CorporateNumber { get; init; }

    /// <summary>都道府県コード; none: any.</summary>
    public IReadOnlyList<CodeRange> Prefectures { get; init; } = [];

    /// <summary>業種: a 中分類 is a range of one, a 大分類 of all its own; none: any.</summary>
    public IReadOnlyList<CodeRange> Industries { get; init; } = [];

    public StarLevel? Star { get; init; }

    /// <summary>宣言日 from and to, both included.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    public BusinessOrder Order { get; init; } = BusinessOrder.Newest;

    /// <summary>Something but words and days is asked for.</summary>
    internal bool IsFiltered =>
        City.Length > 0
        || CorporateNumber is not null
        || Prefectures.Count > 0
        || Industries.Count > 0
        || Star is not null;
}

/// <summary>Codes from one to another, both included.</summary>
public readonly record struct CodeRange(byte First, byte Last);

/// <summary>並び順; what is equal otherwise stands by 宣言日, the newest first, and then by 公開ページの鍵.</summary>
public enum BusinessOrder
{
    /// <summary>宣言日が新しい順</summary>
    Newest = 1,

    /// <summary>五十音順</summary>
    Kana,

    /// <summary>キーワードに近い順: the very name, then what begins so, then the rest.</summary>
    Relevance,
}

/// <summary>検索結果: how many there are in all, and one page of them.</summary>
/// <param name="Total">Exact.</param>
/// <param name="Next">Where the following page begins; null on the last.</param>
public sealed record BusinessAnswer(
    int Total,
    IReadOnlyList<PublicBusiness> Businesses,
    BusinessCursor? Next
);
