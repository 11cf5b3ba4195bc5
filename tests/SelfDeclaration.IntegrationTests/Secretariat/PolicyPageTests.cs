using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Security;
using static SelfDeclaration.IntegrationTests.Secretariat.Desk;

namespace SelfDeclaration.IntegrationTests.Secretariat;

/// <summary>基本方針のページを確かめる: asks anybody, and nobody inside.</summary>
public sealed class PolicyPageTests
{
    [Theory]
    [InlineData("/policy", "到達できました", "一致")]
    [InlineData("/moved", "到達できました", "一致")]
    [InlineData("/gone", "ページがありません（応答 404）", "異なる")]
    [InlineData("/round", "転送が続き、ページに着きません", "異なる")]
    public async Task Says_whether_the_page_can_be_reached(string path, string words, string match)
    {
        await using var site = await SiteAsync();
        await using var app = new TestApp();
        app.WithSetting("Secretariat:PolicyPageMayBePrivate", "true");

        var row = await LookAsync(app, site.Urls.Single() + path);

        Assert.Contains(words, row, StringComparison.Ordinal);
        Assert.EndsWith(match, row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1/policy")]
    [InlineData("http://localhost/policy")]
    [InlineData("http://[::1]/policy")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://10.0.0.1:25/")]
    public async Task Never_asks_inside_its_own_network(string url)
    {
        await using var app = new TestApp();

        var row = await LookAsync(app, url);

        Assert.Contains(
            "公開されていないネットワークのアドレスです",
            row,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("172.31.255.255", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    public void Knows_public_addresses(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    private static async Task<string> LookAsync(TestApp app, string url)
    {
        var declared = await app.DeclareAsync(Proprietor(1) with { Stars = 2 });
        await app.UseDbAsync(db =>
            db.Set<Declarations.LevelPeriod>()
                .ExecuteUpdateAsync(l => l.SetProperty(x => x.PolicyUrl, url))
        );
        var staff = await app.StaffAsync();
        await staff.OpenCaseAsync(app, declared);
        await staff.PressAsync("基本方針のページを確かめる");
        return staff
            .FindAll("#compared tbody tr")
            .Single(tr => tr.QuerySelector("th")!.TextContent == "基本方針のページ")
            .TextContent.Trim();
    }

    private static async Task<WebApplication> SiteAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        site.Run(context =>
        {
            switch (context.Request.Path.Value)
            {
                case "/policy":
                    return context.Response.WriteAsync("情報セキュリティ基本方針");
                case "/moved":
                    context.Response.Redirect("/policy");
                    return Task.CompletedTask;
                case "/round":
                    context.Response.Redirect("/round");
                    return Task.CompletedTask;
                default:
                    context.Response.StatusCode = 404;
                    return Task.CompletedTask;
            }
        });
        await site.StartAsync();
        return site;
    }
}
