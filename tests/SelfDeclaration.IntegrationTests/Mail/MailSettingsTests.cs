using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.IntegrationTests.Mail;

/// <summary>A wrong setting stops the start with one sentence that names the key.</summary>
public sealed class MailSettingsTests
{
    [Fact]
    public void The_mailbox_is_for_development()
    {
        var mailbox = new MailSettings();

        Assert.True(RulesIn("Development").Validate(null, mailbox).Succeeded);
        Assert.Equal(
            [
                "Mail:Transport is Mailbox, which only Development may use: set Mail:Transport=Smtp and Mail:Smtp:Host.",
            ],
            RulesIn("Production").Validate(null, mailbox).Failures
        );
    }

    [Fact]
    public void Smtp_wants_a_host()
    {
        var failures = Failures(new() { Transport = MailTransportKind.Smtp });

        Assert.StartsWith(
            "Mail:Smtp:Host is missing",
            Assert.Single(failures),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_site_does_not_start_with_a_wrong_setting()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("Mail:Transport", "Smtp"),
                new("Mail:PollSeconds", "0"),
                new("Site:PublicUrl", "https://declare.example.jp"),
            ])
            .Build();
        using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IHostEnvironment>(Environment("Production"))
            .AddMail(configuration)
            .BuildServiceProvider();

        var failure = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IStartupValidator>().Validate()
        );

        Assert.Equal(
            [
                "Mail:Smtp:Host is missing: Mail:Transport is Smtp, so name the mail server.",
                "Mail:PollSeconds is 0: set a number from 1.",
            ],
            failure.Failures
        );
    }

    [Fact]
    public void Every_message_names_its_key()
    {
        var failures = Failures(
            new()
            {
                Transport = MailTransportKind.Smtp,
                From = "事務局",
                Batch = 0,
                PollSeconds = 0,
                Attempts = 0,
                RetryMinutes = [5, 0],
                LeaseSeconds = 60,
                Smtp = new()
                {
                    Host = "mail.example.jp",
                    Port = 0,
                    UserName = "u",
                },
            }
        );

        Assert.Equal(
            [
                "Mail:Attempts",
                "Mail:Batch",
                "Mail:From",
                "Mail:LeaseSeconds",
                "Mail:PollSeconds",
                "Mail:RetryMinutes",
                "Mail:Smtp:Password",
                "Mail:Smtp:Port",
            ],
            failures.Select(f => f.Split(' ')[0]).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("http://*:80", false)]
    [InlineData("http://0.0.0.0:80", false)]
    [InlineData("declare.example.jp", false)]
    [InlineData("https://declare.example.jp", true)]
    [InlineData("https://example.jp/declare/", true)]
    public void Links_in_mails_need_an_address_that_a_reader_can_open(string url, bool works)
    {
        var site = new SiteSettings { PublicUrl = url };

        Assert.Equal(works, RulesIn("Production").Validate(null, site).Succeeded);
    }

    [Fact]
    public void Links_are_put_under_the_public_address()
    {
        var site = new SiteSettings { PublicUrl = "https://example.jp/sa/" };

        Assert.Equal(
            "https://example.jp/sa/declare/verify?token=x",
            $"{site.At("/declare/verify?token=x")}"
        );
    }

    [Fact]
    public void Production_has_limits()
    {
        var off = new RateLimitSettings { Enabled = false };

        Assert.True(RulesIn("Test").Validate(null, off).Succeeded);
        Assert.StartsWith(
            "RateLimits:Enabled",
            RulesIn("Production").Validate(null, off).FailureMessage,
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<string> Failures(MailSettings settings) =>
        RulesIn("Production").Validate(null, settings).Failures ?? [];

    private static MailSettingsRules RulesIn(string environment) =>
        new(Environment(environment), new MailTemplates());

    private static HostingEnvironment Environment(string name) => new() { EnvironmentName = name };
}
