namespace SelfDeclaration.Testing.Journeys;

/// <summary>A visitor, or a cache, that has an answer already.</summary>
public static class Caching
{
    /// <summary>Asks again, telling the tag of the answer before.</summary>
    public static async Task<HttpResponseMessage> AgainAsync(
        this HttpClient client,
        string address,
        HttpResponseMessage known
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(known.Headers.ETag!);
        return await client.SendAsync(request);
    }
}
