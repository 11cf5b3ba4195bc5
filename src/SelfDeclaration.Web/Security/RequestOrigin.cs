namespace SelfDeclaration.Web.Security;

/// <summary>送信元: whether a form was sent from one of our own pages, by what browsers say themselves.</summary>
public static class RequestOrigin
{
    /// <summary>By <c>Sec-Fetch-Site</c>, or by <c>Origin</c> from a browser too old for it; neither means no.</summary>
    public static bool IsFromThisSite(this HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
            ? site == "same-origin"
            : string.Equals(
                request.Headers.Origin,
                $"{request.Scheme}://{request.Host}",
                StringComparison.OrdinalIgnoreCase
            );
}
