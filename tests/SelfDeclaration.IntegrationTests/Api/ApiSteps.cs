using System.Net.Http.Headers;
using System.Text;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Api.Clients;

namespace SelfDeclaration.IntegrationTests.Api;

/// <summary>APIの利用機関: what tests of programs do again and again.</summary>
internal static class ApiSteps
{
    public const string One = "/api/v1/verifications";
    public const string Batch = "/api/v1/verifications/batch";
    public const string Number = "7123456789012";

    /// <summary>A key as the desk issues it, without the desk.</summary>
    public static Task<(ApiClient Client, string ApiKey)> IssueKeyAsync(
        this TestApp app,
        int perMinute = 600,
        int perDay = 2_000_000
    ) =>
        app.UseAsync<ApiKeys, (ApiClient, string)>(keys =>
            keys.IssueAsync(
                new()
                {
                    Name = "架空補助金事務局",
                    Contact = "kaku@example.jp",
                    RequestsPerMinute = $"{perMinute}",
                    RowsPerDay = $"{perDay}",
                }
            )
        );

    /// <summary>A program that has a key of its own.</summary>
    public static async Task<HttpClient> ProgramAsync(
        this TestApp app,
        int perMinute = 600,
        int perDay = 2_000_000
    )
    {
        var (_, key) = await app.IssueKeyAsync(perMinute, perDay);
        return app.ProgramWith(key);
    }

    public static HttpClient ProgramWith(this TestApp app, string key)
    {
        var program = app.CreateClient();
        program.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return program;
    }

    public static Task<Declaration> PublishNumberedAsync(this TestApp app) =>
        app.PublishAsync(
            "株式会社みずほ精工",
            b => b.CorporateNumber = Number,
            new DateOnly(2026, 2, 18)
        );

    /// <summary>Sends JSON as it is written here.</summary>
    public static Task<HttpResponseMessage> AskAsync(
        this HttpClient program,
        string json,
        string accept = "application/json"
    ) => program.SendAsync(One, new StringContent(json, Encoding.UTF8, "application/json"), accept);

    public static async Task<string> AnswerAsync(this HttpClient program, string json)
    {
        using var answer = await program.AskAsync(json);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadAsStringAsync();
    }

    public static Task<HttpResponseMessage> SendCsvAsync(
        this HttpClient program,
        string csv,
        string accept = "text/csv"
    ) => program.SendAsync(Batch, new StringContent(csv, Encoding.UTF8, "text/csv"), accept);

    public static async Task<string[]> LinesAsync(this HttpClient program, string csv)
    {
        using var answer = await program.SendCsvAsync(csv);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        return text[..^2].Split("\r\n");
    }

    public static string Header(this HttpResponseMessage answer, string name) =>
        string.Join(", ", answer.Headers.GetValues(name));

    private static Task<HttpResponseMessage> SendAsync(
        this HttpClient program,
        string address,
        HttpContent content,
        string accept
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        return program.SendAsync(request);
    }
}
