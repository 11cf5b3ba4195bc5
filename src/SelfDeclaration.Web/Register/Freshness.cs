using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Register;

/// <summary>鮮度: spares a visitor the page that his browser, or a cache before us, has already.</summary>
/// <remarks>
/// The tag covers all that the page is made from: what it shows, the program, the addresses of its scripts and of the menu,
/// the style sheet, the operator, 緊急のお知らせ and the size of letters. A cache asks every time, so nobody sees a business a moment longer than it is public. There is no
/// Last-Modified: the register does not know when a page last looked otherwise.
/// </remarks>
public sealed class Freshness(
    StyleSheet styles,
    SiteLinks links,
    LiveTexts texts,
    SignedIn signedIn,
    IHttpContextAccessor http
)
{
    private static readonly string Program = typeof(Freshness).Module.ModuleVersionId.ToString("N");

    /// <summary>For bytes that are the same for everybody.</summary>
    public static string StrongTag(ReadOnlySpan<byte> content) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"";

    /// <summary>Sets the headers; true when 304 is the whole answer.</summary>
    /// <param name="content">Everything on the page that is not the frame's.</param>
    public bool IsKnown(string content)
    {
        var context = http.HttpContext!;
        if (signedIn.IsBusiness || signedIn.IsStaff)
        {
            // The frame says who is signed in, and holds a token that is nobody else's.
            context.Response.GetTypedHeaders().CacheControl = new() { NoStore = true };
            return false;
        }

        var size = TextSize.Of(context.Request);
        var all =
            $"{Program}\n{links.Fingerprint}\n{styles.Url}\n{texts.Banner?.Key}\n{size}\n{content}";
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
        return IsKnown(context, all);
    }

    /// <summary>The same for what has no frame.</summary>
    public static bool IsKnown(HttpContext context, string content)
    {
        // Weak, for a proxy may pack it.
        var tag = new EntityTagHeaderValue(
            StrongTag(Encoding.UTF8.GetBytes(content)),
            isWeak: true
        );
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new() { Public = true, NoCache = true };
        return context
            .Request.GetTypedHeaders()
            .IfNoneMatch.Any(known =>
                known.Compare(tag, useStrongComparison: false)
                || known.Equals(EntityTagHeaderValue.Any)
            );
    }
}
