using System.Net.Mime;
using Microsoft.Net.Http.Headers;
using SelfDeclaration.Web.Api.Signing;

namespace SelfDeclaration.Web.Api.Verifications;

/// <summary>答えの形式: plain or signed, as the <c>Accept</c> header prefers it; plain where it does not say.</summary>
public static class AcceptedFormat
{
    public const string Csv = MediaTypeNames.Text.Csv;
    public const string Json = MediaTypeNames.Application.Json;

    /// <summary>Null where neither would be taken.</summary>
    public static string? Of(HttpRequest request, string plain)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Count == 0
            ? plain
            : new[] { plain, Jws.MediaType }
                .Select(type => (Type: type, Quality: QualityOf(type, accepted)))
                .Where(offer => offer.Quality > 0)
                .OrderByDescending(offer => offer.Quality)
                .Select(offer => offer.Type)
                .FirstOrDefault();
    }

    // The most exact of the patterns that fit decides: */* beside application/jose means the latter for it alone.
    private static double QualityOf(string type, IList<MediaTypeHeaderValue> accepted) =>
        accepted
            .Where(pattern => new MediaTypeHeaderValue(type).IsSubsetOf(pattern))
            .OrderByDescending(pattern =>
                pattern.MatchesAllTypes ? 0
                : pattern.MatchesAllSubTypes ? 1
                : 2
            )
            .Select(pattern => pattern.Quality ?? 1)
            .FirstOrDefault();
}
