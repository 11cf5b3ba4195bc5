using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Register;

/// <summary>鮮度: spares a visitor the page that his browser, or a cache before us, has already.</summary>
/// <remarks>
/// The tag covers all that the page is made from: what it shows, the program, the style sheet, the operator and the size of
/// letters. A cache asks every time, so nobody sees a business a moment longer than it is public. There is no
/// Last-Modified: the register does not know when a page last looked otherwise.
/// </remarks>
public sealed class Freshness(
    StyleSheet styles,
    OperatorSettings siteOperator,
    SignedIn signedIn,
    IHttpContextAccessor http
)
{
    private static readonly string Program = typeof(Freshness).Module.ModuleVersionId.ToString("N");

    /// <summary>Sets the headers; true when 304 is the whole answer.</summary>
    /// <param name="content">Everything on the page that is not the frame's.</param>
    public bool IsKnown(string content)
    {
        var context = http.HttpContext!;
        var headers = context.Response.GetTypedHeaders();
        if (signedIn.IsBusiness || signedIn.IsStaff)
        {
            // The frame says who is signed in, and holds a token that is nobody else's.
            headers.CacheControl = new() { NoStore = true };
            return false;
        }

        var size = TextSize.Of(context.Request);
        var all = $"{Program}\n{styles.Url}\n{siteOperator}\n{size}\n{content}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..32];
        var tag = new EntityTagHeaderValue($"\"{hash}\"", isWeak: true);
        headers.ETag = tag;
        headers.CacheControl = new() { Public = true, NoCache = true };
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
        return context
            .Request.GetTypedHeaders()
            .IfNoneMatch.Any(known =>
                known.Compare(tag, useStrongComparison: false)
                || known.Equals(EntityTagHeaderValue.Any)
            );
    }
}
