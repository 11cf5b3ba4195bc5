using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Mail;

namespace SelfDeclaration.Web.Site;

/// <summary>構造化データ: what a page is and where it stands, for search engines, in the words of schema.org.</summary>
/// <remarks>JSON-LD is data and never run, so the policy against scripts in pages lets it stand.</remarks>
public sealed class StructuredData(IOptions<SiteSettings> site, OperatorSettings siteOperator)
{
    // Angle brackets and ampersands are written as escapes: nothing in a name ends the block.
    private static readonly JsonSerializerOptions s_json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The card that is shown with a link, 1200 by 630 pixels.</summary>
    public Uri Card => site.Value.At("/img/card.png");

    /// <summary>The one address of a page, without what was searched or chosen.</summary>
    public Uri AddressOf(PathString path) => site.Value.At(path.ToUriComponent());

    /// <param name="path">Of the page.</param>
    /// <param name="crumbs">From the TOP's child on.</param>
    public IHtmlContent Of(PathString path, IReadOnlyList<Crumb> crumbs) =>
        new HtmlString(
            $"""<script type="application/ld+json">{JsonSerializer.Serialize(path == "/" ? Site() : Breadcrumbs(path, crumbs), s_json)}</script>"""
        );

    private Dictionary<string, object?> Site() =>
        new()
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "WebSite",
            ["name"] = "SECURITY ACTION 自己宣言",
            ["url"] = site.Value.At("/"),
            ["inLanguage"] = "ja",
            ["publisher"] = new Dictionary<string, object?>
            {
                ["@type"] = "Organization",
                ["name"] = siteOperator.Name,
                ["email"] = siteOperator.Mail,
                ["telephone"] = siteOperator.Phone,
                ["logo"] = site.Value.At("/img/mark.svg"),
            },
        };

    private Dictionary<string, object?> Breadcrumbs(PathString path, IReadOnlyList<Crumb> crumbs) =>
        new()
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = crumbs
                .Prepend(new Crumb("TOP", "/"))
                .Select(
                    (crumb, place) =>
                        new Dictionary<string, object?>
                        {
                            ["@type"] = "ListItem",
                            ["position"] = place + 1,
                            ["name"] = crumb.Text,
                            ["item"] = crumb.Address is { } address
                                ? site.Value.At(address)
                                : AddressOf(path),
                        }
                ),
        };
}
