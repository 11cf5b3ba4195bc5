using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SelfDeclaration.Declarations;
using SelfDeclaration.Register;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Reference;

namespace SelfDeclaration.Web.OpenData;

/// <summary>オープンデータの一行, with the names of the API.</summary>
public sealed record OpenDataRow(
    string Key,
    string Name,
    string? TradeName,
    string PrefectureCode,
    string? Prefecture,
    string City,
    int Star,
    DateOnly DeclaredOn,
    string Page
)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // A file of its own and no part of a page: names stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static OpenDataRow Of(
        PublicBusiness business,
        ReferenceData reference,
        SiteSettings site
    ) =>
        new(
            business.Key,
            business.Name,
            business.TradeName,
            business.PrefectureCode,
            reference.PrefectureName(business.PrefectureCode),
            business.CityAndTown,
            (int)business.Star,
            business.DeclaredOn,
            site.At($"/businesses/{business.Key}").AbsoluteUri
        );

    public PublicBusiness ToBusiness() =>
        new()
        {
            Key = Key,
            Name = Name,
            TradeName = TradeName,
            PrefectureCode = PrefectureCode,
            CityAndTown = City,
            Star = (StarLevel)Star,
            DeclaredOn = DeclaredOn,
        };
}

/// <summary>オープンデータの項目: column, JSON name and meaning in one place.</summary>
/// <param name="Column">Head of the CSV.</param>
/// <param name="Name">In JSON.</param>
/// <param name="Type">By JSON Schema.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Example">Of a business that does not exist.</param>
/// <param name="Csv">Its cell.</param>
public sealed record OpenDataField(
    string Column,
    string Name,
    string Type,
    string Meaning,
    string Example,
    Func<OpenDataRow, string?> Csv
)
{
    /// <summary>A pattern or a list, as JSON Schema calls it.</summary>
    public (string Word, object Value)? Rule { get; init; }

    public static readonly IReadOnlyList<OpenDataField> All =
    [
        new(
            "公開ページの鍵",
            "key",
            "string",
            "事業者を見分ける16文字。宣言が続く限り変わらない",
            "7v3k9x2m5q8r1t4w",
            r => r.Key
        )
        {
            Rule = ("pattern", $"^[0-9a-z]{{{PublicKey.Length}}}$"),
        },
        new(
            "事業者名",
            "name",
            "string",
            "法人の名称。個人事業主は代表者名",
            "株式会社みずほ精工",
            r => r.Name
        ),
        new(
            "屋号",
            "tradeName",
            "string|null",
            "個人事業主が公開を選んだときだけ",
            "みずほ工房",
            r => r.TradeName
        ),
        new(
            "都道府県コード",
            "prefectureCode",
            "string",
            "JIS X 0401 の2桁",
            "20",
            r => r.PrefectureCode
        )
        {
            Rule = ("pattern", "^[0-4][0-9]$"),
        },
        new("都道府県", "prefecture", "string", "都道府県名", "長野県", r => r.Prefecture),
        new("市区町村・町名", "city", "string", "番地は含まない", "岡谷市本町", r => r.City),
        new(
            "段階",
            "star",
            "integer",
            "CSVでは一つ星・二つ星、JSONでは1・2",
            "一つ星",
            r => ((StarLevel)r.Star).Label()
        )
        {
            Rule = ("enum", new[] { 1, 2 }),
        },
        new(
            "宣言日",
            "declaredOn",
            "string",
            "年-月-日（日本時間）",
            "2026-11-24",
            r => r.DeclaredOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        )
        {
            Rule = ("format", "date"),
        },
        new(
            "公開ページ",
            "page",
            "string",
            "最新の内容を確かめられるページ",
            "https://…/businesses/7v3k9x2m5q8r1t4w",
            r => r.Page
        )
        {
            Rule = ("format", "uri"),
        },
    ];
}
