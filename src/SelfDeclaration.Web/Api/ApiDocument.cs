using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using SelfDeclaration.Web.Api.Signing;
using SelfDeclaration.Web.Api.Verifications;
using SelfDeclaration.Web.Mail;

namespace SelfDeclaration.Web.Api;

/// <summary>OpenAPIの文書: what each call takes and answers, in words; the shapes are those of the code.</summary>
public static class ApiDocument
{
    private const string Scheme = "apiKey";

    private static readonly (string Name, string Description)[] SearchParameters =
    [
        ("q", "キーワード。名前、読み、公開された屋号、市区町村の一部、または法人番号の全部"),
        ("prefecture", "都道府県の番号（13）か名前（東京都）。重ねると、どれかに当たるもの"),
        ("city", "市区町村・町名の一部"),
        ("industry", "業種。日本標準産業分類の中分類（09）か大分類（E）"),
        ("star", "段階。1 か 2"),
        ("from", "宣言年月の初め（2026-01）"),
        ("to", "宣言年月の終わり（2026-03）"),
        ("sort", "並び順。newest 宣言日の新しい順、kana 五十音順。ほかは関係の近い順"),
        ("size", "1ページの件数。20、50、100"),
        ("after", "前のページのnext"),
    ];

    public static IServiceCollection AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            options =>
            {
                options.ShouldInclude = api =>
                    api.RelativePath is { } path
                    && (
                        path.StartsWith("api/v1", StringComparison.Ordinal)
                        || "/" + path == PublishedKeys.Address
                    );
                options.AddDocumentTransformer(Introduce);
            }
        );

    public static void DescribeSearch(this RouteHandlerBuilder endpoint) =>
        endpoint
            .Said(
                "searchBusinesses",
                "自己宣言事業者の検索",
                "公開されている事業者を探します。読み取れない条件は、なかったものとして扱います。"
            )
            .Produces<BusinessesApi.Found>()
            .AddOpenApiOperationTransformer(
                (operation, _, _) =>
                {
                    operation.Parameters =
                    [
                        .. SearchParameters.Select(p => new OpenApiParameter
                        {
                            Name = p.Name,
                            In = ParameterLocation.Query,
                            Description = p.Description,
                            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                        }),
                    ];
                    return Task.CompletedTask;
                }
            );

    public static void DescribeOne(this RouteHandlerBuilder endpoint) =>
        endpoint
            .Said("getBusiness", "公開されている事業者", "検索の結果のkeyで、1件を調べます。")
            .Produces<BusinessesApi.One>()
            .ProducesProblem(404);

    public static void Describe(this RouteHandlerBuilder endpoint) =>
        endpoint
            .Said(
                "verify",
                "1件の照会",
                "自己宣言IDの状態を答えます。事業者の名前は答えません。application/joseを求めると、同じ答えに、照会した内容と発行者、宛先、時刻を加えて署名（ES256）します。"
            )
            .Produces<VerificationsApi.Answered>(200, AcceptedFormat.Json, Jws.MediaType)
            .Refuses(400, 401, 406, 413, 415, 429)
            .AddOpenApiOperationTransformer(Keyed);

    public static void DescribeBatch(this RouteHandlerBuilder endpoint) =>
        endpoint
            .Said(
                "verifyBatch",
                "CSVでの一括の照会",
                "1行に1件、自己宣言ID、法人番号、基準日の順に書いたCSV（UTF-8）を送ると、同じ順で1行ずつ答えます。見出しの行はあってもなくてもよく、declarationId、corporateNumber、asOfの見出しがあれば列の順は自由です。読めない行はproblemの列に理由を書きます。application/joseを求めると、CSVの全体に署名（ES256）します。"
            )
            .Accepts<string>(AcceptedFormat.Csv)
            .Produces<string>(200, AcceptedFormat.Csv, Jws.MediaType)
            .Refuses(401, 406, 413, 415, 429)
            .AddOpenApiOperationTransformer(Keyed);

    public static void DescribeKeys(this RouteHandlerBuilder endpoint) =>
        endpoint.Said(
            "keys",
            "署名の公開鍵",
            "署名つきの答えを確かめる鍵の一覧（JWK Set）です。答えのヘッダーのkidと同じ鍵を使います。"
        );

    private static RouteHandlerBuilder Said(
        this RouteHandlerBuilder endpoint,
        string name,
        string summary,
        string description
    ) => endpoint.WithName(name).WithSummary(summary).WithDescription(description);

    private static RouteHandlerBuilder Refuses(
        this RouteHandlerBuilder endpoint,
        params int[] statuses
    )
    {
        foreach (var status in statuses)
        {
            endpoint.ProducesProblem(status);
        }

        return endpoint;
    }

    private static Task Keyed(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken stop
    )
    {
        operation.Security =
        [
            new() { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] },
        ];
        return Task.CompletedTask;
    }

    private static Task Introduce(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken stop
    )
    {
        var site = context.ApplicationServices.GetRequiredService<IOptions<SiteSettings>>().Value;
        document.Info = new()
        {
            Title = "自己宣言の登録簿",
            Version = "v1",
            Description = $"使い方は {site.At("/api")} にあります。",
        };
        document.Servers = [new() { Url = site.At("").AbsoluteUri.TrimEnd('/') }];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "事務局が発行するAPIキー",
            },
        };
        return Task.CompletedTask;
    }
}
