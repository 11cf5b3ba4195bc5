using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Api;
using SelfDeclaration.Web.Api.Clients;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.IntegrationTests.Api;

/// <summary>APIキー and their quotas</summary>
public sealed class ApiKeyTests
{
    private const string Asked = """{"declarationId":"41234567897"}""";

    [Fact]
    public async Task A_key_is_shown_once_works_and_is_on_record()
    {
        await using var app = new TestApp();
        var desk = await app.StaffAsync(StaffRoles.Administration);
        var key = await IssueAsync(desk);
        using var program = app.ProgramWith(key);

        using var answer = await program.AskAsync(Asked);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await desk.OpenAsync("/secretariat/api-keys");
        Assert.DoesNotContain(key, desk.Html);
        Assert.Contains("架空補助金事務局", desk.Text());
        Assert.Contains("今日（", desk.Text());
        var entry = await app.UseDbAsync(db =>
            db.AuditEntries.SingleAsync(e => e.Action == AuditAction.ApiKeyIssued)
        );
        Assert.Equal(key[..12], entry.Subject);
        // Neither the table nor the record lets anybody use it.
        var client = await app.UseDbAsync(db => db.ApiClients.SingleAsync());
        Assert.DoesNotContain(key[13..], $"{client.KeyHash}{client.Prefix}{entry.Details}");
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_from_then_on()
    {
        await using var app = new TestApp();
        var desk = await app.StaffAsync(StaffRoles.Administration);
        using var program = app.ProgramWith(await IssueAsync(desk));
        await program.AnswerAsync(Asked);

        await desk.OpenAsync("/secretariat/api-keys");
        var link = desk.FindAll("main a")
            .Single(a => a.TextContent.StartsWith("失効させる", StringComparison.Ordinal));
        await desk.OpenAsync(link.GetAttribute("href")!);
        await desk.PressAsync("失効させる");

        Assert.Contains("キーを失効させました", desk.Text());
        using var answer = await program.AskAsync(Asked);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await desk.OpenAsync(link.GetAttribute("href")!)).Status
        );
    }

    [Fact]
    public async Task What_is_missing_for_a_key_is_said()
    {
        await using var app = new TestApp();
        var desk = await app.StaffAsync(StaffRoles.Administration);
        await desk.OpenAsync("/secretariat/api-keys");

        await desk.Fill("1日あたりの件数の上限", "たくさん").PressAsync("発行する");

        Assert.Equal(
            [
                "利用機関を入力してください",
                "連絡先を入力してください",
                "1日あたりの件数の上限は1から100,000,000までの数字で入力してください",
            ],
            desk.Errors
        );
        Assert.Equal("たくさん", desk.Value("1日あたりの件数の上限"));
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_key_the_answer_is_the_same()
    {
        await using var app = new TestApp();
        var (client, key) = await app.IssueKeyAsync();
        await app.UseAsync<ApiKeys, bool>(async keys =>
        {
            await keys.RevokeAsync((await keys.FindAsync(client.Key))!);
            return true;
        });
        HashSet<string> answers = [];

        foreach (
            var header in (string?[])
                [null, "Bearer", $"Bearer {key}", $"Bearer {key}x", "Bearer sdk_x", "Basic eDp5"]
        )
        {
            using var program = app.CreateClient();
            if (header is not null)
            {
                program.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
            }

            foreach (var address in (string[])[ApiSteps.One, ApiSteps.Batch])
            {
                using var content =
                    address == ApiSteps.One
                        ? new StringContent(Asked, null, "application/json")
                        : new StringContent("41234567897", null, "text/csv");
                using var answer = await program.PostAsync(address, content);
                Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
                Assert.Equal("Bearer realm=\"api\"", answer.Header("WWW-Authenticate"));
                var problem = await answer.Content.ReadAsStringAsync();
                Assert.Contains("Authorization: Bearer", problem);
                answers.Add(problem);
            }
        }

        Assert.Single(answers);
    }

    [Fact]
    public async Task Quotas_are_told_kept_and_begin_anew()
    {
        await using var app = new TestApp();
        using var program = await app.ProgramAsync(perMinute: 2, perDay: 3);

        using var first = await program.AskAsync(Asked);
        using var second = await program.AskAsync(Asked);
        using var third = await program.AskAsync(Asked);
        app.Clock.Advance(TimeSpan.FromSeconds(60));
        using var fourth = await program.AskAsync(Asked);
        using var fifth = await program.AskAsync(Asked);
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var tomorrow = await program.AskAsync(Asked);

        Assert.Equal("\"minute\";q=2;w=60, \"day\";q=3;w=86400", first.Header("RateLimit-Policy"));
        Assert.Equal("\"minute\";r=1;t=60, \"day\";r=2;t=50400", first.Header("RateLimit"));
        Assert.Equal("\"minute\";r=0;t=60, \"day\";r=1;t=50400", second.Header("RateLimit"));
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.Equal("60", third.Header("Retry-After"));
        Assert.Contains("Retry-After", await third.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, fourth.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, fifth.StatusCode);
        Assert.Equal("50340", fifth.Header("Retry-After"));
        Assert.Equal(HttpStatusCode.OK, tomorrow.StatusCode);
    }

    [Fact]
    public async Task A_batch_costs_its_rows_all_or_nothing()
    {
        await using var app = new TestApp();
        using var program = await app.ProgramAsync(perDay: 5);

        using var first = await program.SendCsvAsync("id\n41\n42\n43");
        using var second = await program.SendCsvAsync("41\n42\n43");
        using var third = await program.SendCsvAsync("41\n42");

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Contains("\"day\";r=2;", first.Header("RateLimit"));
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Contains("3行を照会できません", await second.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        Assert.Contains("\"day\";r=0;", third.Header("RateLimit"));
    }

    [Fact]
    public async Task Two_copies_of_the_site_never_give_more_than_the_quota_together()
    {
        await using var app = new TestApp();
        var (client, _) = await app.IssueKeyAsync(perMinute: 1000, perDay: 50);
        using var one = AnotherCopy(app);
        using var other = AnotherCopy(app);

        var granted = await Task.WhenAll(
            Enumerable
                .Range(0, 120)
                .Select(n =>
                    (n % 2 == 0 ? one : other).TakeAsync(new DefaultHttpContext(), client, rows: 1)
                )
        );

        // Blocks of twenty: what one has set aside and the other would need is at most that.
        Assert.InRange(granted.Count(g => g), 31, 50);
        var spent = await app.UseDbAsync(db =>
            db.ApiUsages.SingleAsync(u => u.Window == QuotaWindow.Day)
        );
        Assert.InRange(spent.Spent, 31, 50);
    }

    [Fact]
    public async Task Counts_and_revoked_keys_are_forgotten_when_their_time_is_over()
    {
        await using var app = new TestApp();
        var (client, key) = await app.IssueKeyAsync();
        await app.ProgramWith(key).AnswerAsync(Asked);
        await app.UseAsync<ApiKeys, bool>(async keys =>
        {
            await keys.RevokeAsync((await keys.FindAsync(client.Key))!);
            return true;
        });

        app.Clock.Advance(TimeSpan.FromHours(2));
        await PurgeAsync(app);
        Assert.Equal(1, await app.UseDbAsync(db => db.ApiUsages.CountAsync()));
        app.Clock.Advance(TimeSpan.FromDays(91));
        await PurgeAsync(app);
        Assert.Equal(0, await app.UseDbAsync(db => db.ApiUsages.CountAsync()));
        Assert.Equal(1, await app.UseDbAsync(db => db.ApiClients.CountAsync()));
        app.Clock.Advance(TimeSpan.FromDays(275));
        await PurgeAsync(app);
        Assert.Equal(0, await app.UseDbAsync(db => db.ApiClients.CountAsync()));
    }

    private static Task<bool> PurgeAsync(TestApp app) =>
        app.UseAsync<Purge, bool>(async purge =>
        {
            await purge.RunAsync(CancellationToken.None);
            return true;
        });

    private static async Task<string> IssueAsync(TestBrowser desk)
    {
        await desk.OpenAsync("/secretariat/api-keys");
        await desk.Fill("利用機関", "架空補助金事務局")
            .Fill("連絡先", "kaku@example.jp")
            .PressAsync("発行する");
        return desk.Text("[data-testid=api-key]");
    }

    private static ApiQuota AnotherCopy(TestApp app) =>
        new(
            app.Services.GetRequiredService<IServiceScopeFactory>(),
            app.Services.GetRequiredService<IOptions<ApiSettings>>(),
            app.Clock
        );
}
