using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail.Outbox;
using SelfDeclaration.Web.Mail.Reports;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Mail;

public static partial class MailSetup
{
    /// <summary>Everything about mails. Wants the database and data protection with keys all copies share.</summary>
    public static IServiceCollection AddMail(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddDataProtection();
        services.AddSettings<MailSettings>(configuration, MailSettings.Section);
        services.AddSettings<OperatorSettings>(configuration, OperatorSettings.Section);
        services.AddSettings<RateLimitSettings>(configuration, RateLimitSettings.Section);
        services
            .AddSettings<SiteSettings>(configuration, SiteSettings.Section)
            .PostConfigure<IHostEnvironment>(
                (site, environment) =>
                    site.PublicUrl =
                        site.PublicUrl.Length > 0
                            ? site.PublicUrl
                            : FirstAddress(configuration, environment)
            );

        services.AddSingleton<MailTemplates>();
        services.AddSingleton<MailComposer>();
        services.AddSingleton<MailCipher>();
        services.AddSingleton<MailSignal>();
        services.AddSingleton<MailSender>();
        services.AddSingleton<Visitor>();
        services.AddScoped<MailWake>();
        services.AddScoped<MailOutbox>();
        services.AddScoped<MailLimits>();
        services.AddScoped<MailPreview>();
        services.AddScoped<OutboxSearch>();
        services.AddScoped<ResendMail>();
        services.AddScoped<ImportReports>();
        services.AddScoped<SmtpTransport>();
        services.AddScoped<MailboxTransport>();
        services.AddScoped<IMailTransport>(scope =>
            scope.GetRequiredService<IOptions<MailSettings>>().Value.Transport
            is MailTransportKind.Smtp
                ? scope.GetRequiredService<SmtpTransport>()
                : scope.GetRequiredService<MailboxTransport>()
        );
        services.AddHostedService<MailWorker>();
        // A mail on its way is finished before the process ends: cut off, it would be sent twice. Read as
        // it stands, for a verb makes a host too and must not ask for a mail server.
        var timeout = configuration.GetValue(
            $"{MailSettings.Section}:{nameof(MailSettings.Smtp)}:{nameof(SmtpSettings.TimeoutSeconds)}",
            new SmtpSettings().TimeoutSeconds
        );
        services.Configure<HostOptions>(host =>
            host.ShutdownTimeout = TimeSpan.FromSeconds(timeout + 10)
        );

        // Whichever of the two is in use tells the worker when a mail is committed.
        services.ConfigureDbContext<SqliteRegistryDb>(Wake);
        services.ConfigureDbContext<PostgresRegistryDb>(Wake);
        return services;
    }

    private static void Wake(IServiceProvider scope, DbContextOptionsBuilder options) =>
        options.AddInterceptors(scope.GetRequiredService<MailWake>());

    private static OptionsBuilder<T> AddSettings<T>(
        this IServiceCollection services,
        IConfiguration configuration,
        string section
    )
        where T : class
    {
        services.AddSingleton<IValidateOptions<T>>(provider =>
            (IValidateOptions<T>)
                (object)ActivatorUtilities.CreateInstance<MailSettingsRules>(provider)
        );
        return services.AddOptions<T>().Bind(configuration.GetSection(section)).ValidateOnStart();
    }

    // "http://*:80" names no host. A developer means this machine; an operator is asked by MailSettingsRules.
    private static string FirstAddress(IConfiguration configuration, IHostEnvironment environment)
    {
        var first = (configuration["Urls"] ?? SiteSettings.DefaultUrl).Split(';')[0].Trim();
        return environment.IsProduction() ? first : AnyHost().Replace(first, "://localhost");
    }

    [GeneratedRegex(@"://(\*|\+|0\.0\.0\.0|\[::\])")]
    private static partial Regex AnyHost();
}
