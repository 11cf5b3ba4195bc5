using System.ComponentModel;
using Microsoft.Extensions.Options;

namespace SelfDeclaration.Web.Api.Signing;

/// <summary>公開鍵の一覧: with which everybody may check signed answers, those of years ago included.</summary>
public static class PublishedKeys
{
    public const string Address = "/.well-known/jwks.json";

    public static void MapPublishedKeys(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Address, ListAsync).DescribeKeys();

    private static async Task<Listed> ListAsync(
        SigningKeys keys,
        IOptions<ApiSettings> settings,
        HttpContext context
    )
    {
        var published = await keys.PublishedAsync(context.RequestAborted);
        context.Response.Headers.CacheControl =
            $"public, max-age={settings.Value.JwksCacheMinutes * 60}";
        return new([
            .. published.Select(k => new PublicKey("EC", "P-256", k.X, k.Y, k.Id, "sig", "ES256")),
        ]);
    }

    /// <summary>RFC 7517, 5.</summary>
    public sealed record Listed(IReadOnlyList<PublicKey> Keys);

    /// <summary>RFC 7517, 4 and RFC 7518, 6.2.1.</summary>
    public sealed record PublicKey(
        string Kty,
        string Crv,
        string X,
        string Y,
        [property: Description("署名のヘッダーのkidと同じ値")] string Kid,
        string Use,
        string Alg
    );
}
