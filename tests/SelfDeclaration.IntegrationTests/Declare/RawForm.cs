using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;

namespace SelfDeclaration.IntegrationTests.Declare;

/// <summary>Posts that no button of a page would send, with a browser's cookies.</summary>
internal static class RawForm
{
    public static Task<HttpResponseMessage> SendFormAsync(
        this TestApp app,
        TestBrowser browser,
        string path,
        IEnumerable<(string Name, string Value)> fields
    ) =>
        app.SendAsync(
            browser,
            path,
            new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)))
        );

    public static async Task<HttpResponseMessage> SendAsync(
        this TestApp app,
        TestBrowser browser,
        string path,
        HttpContent content
    )
    {
        using var client = app.CreateClient();
        using var post = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        post.Headers.Add("Cookie", browser.Cookies.Header);
        post.Headers.Add("Origin", "https://localhost");
        post.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await client.SendAsync(post);
    }
}
