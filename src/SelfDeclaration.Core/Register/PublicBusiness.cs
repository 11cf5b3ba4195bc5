using SelfDeclaration.Declarations;

namespace SelfDeclaration.Register;

/// <summary>公開事業者: all that anybody may learn about a declaration, from 申込受理 on and as long as it lasts.</summary>
/// <remarks>
/// Public pages, the API and the open data read this and nothing else. What is not here is not public: neither reading,
/// 業種 nor 法人番号, by which a business may be found, nor 自己宣言ID, 番地, 電話番号 or 担当者.
/// </remarks>
public sealed record PublicBusiness
{
    /// <summary>公開ページの鍵</summary>
    public required string Key { get; init; }

    /// <summary>事業者名; 代表者名 of a 個人事業主.</summary>
    public required string Name { get; init; }

    /// <summary>屋号, where the 個人事業主 chose to publish it.</summary>
    public string? TradeName { get; init; }

    /// <summary>都道府県コード</summary>
    public required string PrefectureCode { get; init; }

    /// <summary>市区町村・町名, and no further.</summary>
    public required string CityAndTown { get; init; }

    public required StarLevel Star { get; init; }

    /// <summary>宣言日, by Japan's calendar.</summary>
    public required DateOnly DeclaredOn { get; init; }

    /// <summary>The one state in which a declaration is public.</summary>
    public const DeclarationStatus Shown = DeclarationStatus.Accepted;

    /// <summary>The one place that decides what is shown; null while the declaration is not public.</summary>
    public static PublicBusiness? Of(RegisterRow row) =>
        row.Status is Shown
            ? new()
            {
                Key = row.PublicKey,
                Name = row.Name,
                TradeName = row.PublishTradeName ? row.TradeName : null,
                PrefectureCode = row.PrefectureCode,
                CityAndTown = row.CityAndTown,
                Star = row.Star,
                DeclaredOn = row.DeclaredAt.DateInJapan(),
            }
            : null;
}
