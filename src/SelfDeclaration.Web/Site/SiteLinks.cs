using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Routing.Patterns;

namespace SelfDeclaration.Web.Site;

/// <summary>A link of the frame. An address that begins with https:// leaves the site and says so.</summary>
public sealed record SiteLink(string Text, string Address)
{
    public bool Outside => Address.StartsWith("https://", StringComparison.Ordinal);
}

/// <summary>A heading of the side menu and what stands under it.</summary>
public sealed record SiteLinkGroup(string Heading, IReadOnlyList<SiteLink> Links);

/// <summary>
/// サイト内のリンク: the one list of every link of header, side menu and footer. A link is shown only
/// when the running site answers its address, so a page appears in the frame by being written.
/// </summary>
public sealed class SiteLinks(EndpointDataSource endpoints, OperatorSettings siteOperator)
{
    private Known? answered;

    private readonly Lazy<string> fingerprint = new(() => FingerprintOf(endpoints, siteOperator));

    /// <summary>Another one when the site answers other addresses, of a page in the menu, or of a script whose content changed; and with another operator.</summary>
    public string Fingerprint => fingerprint.Value;

    public IReadOnlyList<SiteLink> Header =>
        Kept(() =>
            Shown(
                new("お問い合わせ", "/contact"),
                new("利用者登録", "/register"),
                new("ログイン", "/login")
            )
        );

    /// <summary>The same place for a business that is signed in; the way out stands beside it.</summary>
    public IReadOnlyList<SiteLink> HeaderOfBusiness =>
        Kept(() => Shown(new("お問い合わせ", "/contact"), new("マイページ", "/my")));

    /// <summary>TOPのタブ: what the site has, in five words.</summary>
    public IReadOnlyList<SiteLink> Tabs =>
        Kept(() =>
            Shown(
                new("このサイトについて", "/about"),
                new("サービス一覧", "/services"),
                new("セキュリティの専門家を探す", "/experts"),
                new("自己宣言事業者を探す", "/businesses"),
                new("資料・ツールを探す", "/materials")
            )
        );

    public IReadOnlyList<SiteLinkGroup> Menu =>
        Kept<SiteLinkGroup>(() =>
            [
                .. new SiteLinkGroup[]
                {
                    new(
                        "メニュー",
                        Shown(
                            new("自己宣言を始める", "/declare"),
                            new("続きから再開する", "/declare/resume"),
                            new("ロゴマークダウンロード", "/my/logo"),
                            new("自己宣言事業者検索", "/businesses"),
                            new("自己宣言の確認", "/verify"),
                            new("自己宣言の統計", "/statistics"),
                            new("オープンデータ", "/open-data"),
                            new("宣言の表現チェック", "/wording"),
                            new("基本方針ジェネレータ", "/policy")
                        )
                    ),
                    new(
                        "関連情報",
                        Shown(
                            new("SECURITY ACTION公式サイト", siteOperator.SiteUrl),
                            new(
                                "中小企業の情報セキュリティ対策ガイドライン",
                                siteOperator.GuidelineUrl
                            ),
                            new("自己宣言手順マニュアル", "/manual"),
                            new("5分でできる！ポイント学習", "/learning"),
                            new("情報セキュリティ診断", "/self-assessment"),
                            new("情報セキュリティ対策ベンチマーク", "/benchmark"),
                            new("資料・ツールを探す", "/materials"),
                            new("専門家を探す", "/experts"),
                            new(
                                "法人番号公表サイト（国税庁）",
                                "https://www.houjin-bangou.nta.go.jp/"
                            )
                        )
                    ),
                    new(
                        "本サイトについて",
                        Shown(
                            new("このサイトについて", "/about"),
                            new("サービス一覧", "/services"),
                            new("お知らせ", "/news"),
                            new("サイト内検索", "/site-search"),
                            new("使用規約", "/terms"),
                            // Not by the documents' own names: the page of the mark has its links of that name.
                            new("ロゴマークの使い方", "/documents/logo-procedure"),
                            new("操作方法マニュアル", "/guide"),
                            new("動作環境について", "/environment"),
                            new("当サイトから送るメール", "/mails"),
                            new("API", "/api")
                        )
                    ),
                }.Where(group => group.Links.Count > 0),
            ]
        );

    public IReadOnlyList<SiteLink> Footer =>
        Kept(() =>
            Shown(
                new("使用規約", "/terms"),
                new("個人情報の取扱い", "/privacy"),
                new("動作環境について", "/environment"),
                new("ウェブアクセシビリティ", "/accessibility"),
                new("やさしい日本語", "/plain"),
                new("English", "/en"),
                new("お問い合わせ", "/contact")
            )
        );

    /// <summary>Whether the menu leads there.</summary>
    public bool IsInMenu(string address) => MenuAddresses.Contains(address);

    /// <summary>Whether a page of this site stands at the address, e.g. for a link in a text.</summary>
    public bool Answers(string address) => Now.Addresses.Contains(address);

    // The list is another one once the site has all its endpoints: whoever asks before that must not settle it.
    private Known Now
    {
        get
        {
            var now = endpoints.Endpoints;
            var known = answered;
            if (known?.Of != now)
            {
                answered = known = new(now, AddressesOf(now), []);
            }

            return known;
        }
    }

    private IReadOnlyList<string> MenuAddresses =>
        Kept<string>(() => [.. Menu.SelectMany(group => group.Links, (_, link) => link.Address)]);

    private IReadOnlyList<SiteLink> Shown(params IEnumerable<SiteLink> links) =>
        [.. links.Where(link => link.Outside || Answers(link.Address))];

    private static HashSet<string> AddressesOf(IReadOnlyList<Endpoint> endpoints) =>
        endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => AnswersGet(endpoint) && IsFixed(endpoint.RoutePattern))
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string FingerprintOf(
        EndpointDataSource endpoints,
        OperatorSettings siteOperator
    ) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\n',
                        endpoints
                            .Endpoints.OfType<RouteEndpoint>()
                            .Select(endpoint => endpoint.RoutePattern.RawText)
                            .Order(StringComparer.Ordinal)
                            .Append(siteOperator.ToString())
                    )
                )
            )
        );

    private static bool AnswersGet(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods
            is not { Count: > 0 } methods
        || methods.Contains(HttpMethods.Get);

    private static bool IsFixed(RoutePattern pattern) =>
        pattern is { RawText: not null, Parameters.Count: 0 };

    // Every page shows them.
    private IReadOnlyList<T> Kept<T>(
        Func<IReadOnlyList<T>> list,
        [CallerMemberName] string name = ""
    ) => (IReadOnlyList<T>)Now.Lists.GetOrAdd(name, (_, make) => make(), list);

    private sealed record Known(
        IReadOnlyList<Endpoint> Of,
        HashSet<string> Addresses,
        ConcurrentDictionary<string, object> Lists
    );
}
