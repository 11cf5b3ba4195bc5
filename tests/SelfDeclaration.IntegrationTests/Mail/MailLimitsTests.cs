using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Testing;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Security;
using static SelfDeclaration.IntegrationTests.Mail.MailTestExtensions;

namespace SelfDeclaration.IntegrationTests.Mail;

/// <summary>メールの上限, and the moment it works again.</summary>
public sealed class MailLimitsTests
{
    private static readonly Guid Draft = Guid.Parse("0198f000-0000-7000-8000-000000000001");

    [Fact]
    public async Task The_sixth_mail_to_one_address_waits_until_the_first_is_an_hour_old()
    {
        await using var app = new TestApp();
        for (var n = 0; n < 5; n++)
        {
            Assert.Null(await NextAsync(app));
            await app.QueueAsync();
            app.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        var again = TestApp.Start.AddHours(1);
        Assert.Equal(again, await NextAsync(app));
        Assert.Null(await NextAsync(app, "hanako@example.jp"));

        app.Clock.SetUtcNow(again.AddSeconds(-1));
        Assert.Equal(again, await NextAsync(app));
        app.Clock.SetUtcNow(again);
        Assert.Null(await NextAsync(app));
    }

    [Fact]
    public async Task One_visitor_and_one_draft_have_limits_of_their_own()
    {
        await using var app = new TestApp()
            .WithSetting("RateLimits:MailsPerVisitorPerHour", "3")
            .WithSetting("RateLimits:MailsPerDraftPerDay", "2");
        for (var n = 0; n < 3; n++)
        {
            await app.QueueAsync(
                $"reader{n}@example.jp",
                subject: n < 2 ? Draft : null,
                visitor: "v"
            );
        }

        Assert.Equal(TestApp.Start.AddHours(1), await NextAsync(app, visitor: "v"));
        Assert.Null(await NextAsync(app, visitor: "w"));
        Assert.Equal(TestApp.Start.AddDays(1), await NextAsync(app, subject: Draft));
        // The later of two moments is the one that counts.
        Assert.Equal(TestApp.Start.AddDays(1), await NextAsync(app, visitor: "v", subject: Draft));
    }

    [Fact]
    public async Task Limits_can_be_off_outside_production()
    {
        await using var app = new TestApp()
            .WithSetting("RateLimits:Enabled", "false")
            .WithSetting("RateLimits:MailsPerAddressPerHour", "1");
        await app.QueueAsync();

        Assert.Null(await NextAsync(app));
    }

    [Fact]
    public async Task Visitors_are_forgotten_once_no_limit_asks_for_them()
    {
        await using var app = new TestApp();
        await app.QueueAsync(visitor: "old");
        app.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1, await app.UseAsync<MailLimits, int>(l => l.ForgetVisitorsAsync()));
        Assert.Null((await app.OnlyMailAsync()).Visitor);
    }

    [Fact]
    public async Task A_visitor_is_a_keyed_hash_that_survives_a_restart_and_covers_a_household()
    {
        await using var app = new TestApp();
        string Hash(string address) =>
            app.Services.GetRequiredService<Visitor>().Hash(IPAddress.Parse(address));
        var before = Hash("192.0.2.1");

        await app.RestartAsync();

        Assert.Equal(before, Hash("192.0.2.1"));
        Assert.Equal(before, Hash("::ffff:192.0.2.1"));
        Assert.NotEqual(before, Hash("192.0.2.2"));
        Assert.Equal(Hash("2001:db8:1:2::1"), Hash("2001:db8:1:2:ffff::9"));
        Assert.NotEqual(Hash("2001:db8:1:2::1"), Hash("2001:db8:1:3::1"));
        Assert.Equal(32, before.Length);
    }

    private static Task<DateTimeOffset?> NextAsync(
        TestApp app,
        string to = Taro,
        string? visitor = null,
        Guid? subject = null
    ) =>
        app.UseAsync<MailLimits, DateTimeOffset?>(limits =>
            limits.NextAllowedAsync(to, visitor, subject)
        );
}
