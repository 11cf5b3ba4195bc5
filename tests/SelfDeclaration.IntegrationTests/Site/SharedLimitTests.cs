using System.Net;
using SelfDeclaration.Testing;

namespace SelfDeclaration.IntegrationTests.Site;

/// <summary>Cache:Redis: one limit for all copies of the site, and a site that works without it.</summary>
public sealed class SharedLimitTests
{
    private const string Missing = "redis-server is not installed; ./test installs it.";

    [Fact]
    public async Task What_another_copy_counted_counts_here()
    {
        Assert.SkipUnless(RedisServer.IsInstalled, Missing);
        await using var redis = await RedisServer.StartAsync();
        await using var app = Limited().WithSetting("Cache:Redis", redis.Address);
        Assert.Equal("Healthy", await HealthAsync(app));
        Assert.Equal(303, await PostAsync(app));
        Assert.Equal(303, await PostAsync(app));

        // Another process over the same database: all it can know is what Redis says.
        await app.RestartAsync();
        Assert.Equal("Healthy", await HealthAsync(app));

        Assert.Equal(429, await PostAsync(app));
    }

    [Fact]
    public async Task Without_redis_each_copy_counts_for_itself()
    {
        Assert.SkipUnless(RedisServer.IsInstalled, Missing);
        await using var redis = await RedisServer.StartAsync();
        await using var app = Limited().WithSetting("Cache:Redis", redis.Address);
        Assert.Equal("Healthy", await HealthAsync(app));

        await redis.StopAsync();

        Assert.Equal("Degraded", await HealthAsync(app));
        Assert.Equal(303, await PostAsync(app));
        Assert.Equal(303, await PostAsync(app));
        Assert.Equal(429, await PostAsync(app));
        await app.RestartAsync();
        Assert.Equal(303, await PostAsync(app));
        Assert.Empty(app.Errors.Entries);
    }

    private static TestApp Limited() =>
        new TestApp().WithSetting("RateLimits:PostsPerVisitorPerMinute", "2");

    private static async Task<int> PostAsync(TestApp app)
    {
        using var size = new FormUrlEncodedContent([new("size", "large"), new("returnUrl", "/")]);
        using var answer = await app.CreateClient().PostAsync("/prefs/text", size);
        return (int)answer.StatusCode;
    }

    private static async Task<string> HealthAsync(TestApp app)
    {
        using var answer = await app.CreateClient().GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
