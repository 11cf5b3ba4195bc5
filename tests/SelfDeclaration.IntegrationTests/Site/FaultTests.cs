using System.Data.Common;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.IntegrationTests.Site;

/// <summary>A page that breaks, in a site that has nothing but its frame: no Razor and no database.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_fault_gives_back_what_was_sent_but_no_password()
    {
        var (answer, page) = await PostAsync(new InvalidOperationException("内部の事情"));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("手続きを続けられませんでした", page.QuerySelector("h1")!.TextContent);
        Assert.Matches("お問い合わせ番号 [0-9A-F]{4}-[0-9A-F]{2}", page.Body!.TextContent);
        Assert.Equal("/fails?change=1", page.QuerySelector("main form")!.GetAttribute("action"));
        Assert.Equal("株式会社<i>\"青葉\"</i>", Value(page, "Input.Name"));
        Assert.Equal("next", Value(page, "act"));
        Assert.DoesNotContain("shinai-no-himitsu", page.DocumentElement.OuterHtml);
        Assert.DoesNotContain("内部の事情", page.DocumentElement.OuterHtml);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString());
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task An_unreachable_database_is_an_outage_and_not_a_fault()
    {
        var (answer, page) = await PostAsync(
            new InvalidOperationException("likely due to a transient failure", new Unreachable())
        );

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(60), answer.Headers.RetryAfter!.Delta);
        Assert.Equal("ただいま使えません", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("株式会社<i>\"青葉\"</i>", Value(page, "Input.Name"));
    }

    private static async Task<(HttpResponseMessage Answer, IHtmlDocument Page)> PostAsync(
        Exception exception
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = "Test", ContentRootPath = WebProject() }
        );
        builder.WebHost.UseTestServer();
        builder.Services.AddAntiforgery();
        builder.Services.AddSite(builder.Configuration, builder.Environment);
        await using var app = builder.Build();
        app.UseSite();
        app.MapPost("/fails", (HttpContext _) => Task.FromException(exception));
        await app.StartAsync();

        using var request = new HttpRequestMessage(HttpMethod.Post, "/fails?change=1")
        {
            Content = new FormUrlEncodedContent([
                new("Input.Name", "株式会社<i>\"青葉\"</i>"),
                new("Password", "shinai-no-himitsu"),
                new("act", "next"),
            ]),
        };
        request.Headers.Add("Origin", "http://localhost");
        var answer = await app.GetTestClient().SendAsync(request);
        var html = await answer.Content.ReadAsStringAsync();
        return (answer, new HtmlParser().ParseDocument(html));
    }

    private static string? Value(IHtmlDocument page, string name) =>
        page.QuerySelector($"input[name='{name}']")?.GetAttribute("value");

    private static string WebProject()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SelfDeclaration.slnx")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "src", "SelfDeclaration.Web");
    }

    private sealed class Unreachable : DbException
    {
        public override bool IsTransient => true;
    }
}
