using SelfDeclaration.Web.SignIn.External;

namespace SelfDeclaration.Web.Security;

/// <summary>What every answer tells the browser about what this site never does.</summary>
public static class SecurityHeaders
{
    private static readonly PathString Login = "/login";

    private const string Mailbox = "/dev/mailbox";

    /// <summary>メールの文面, shown as it will look.</summary>
    private const string MailTexts = "/secretariat/texts/mails";

    /// <summary>Pages whose own address is a secret or leads to one: their address goes nowhere.</summary>
    private static readonly PathString[] SecretAddresses =
    [
        "/declare/verify",
        "/declare/resume",
        "/login/link",
        "/login/new-password",
        "/secretariat/enrol",
        "/self-assessment/results",
    ];

    public static IServiceCollection AddSiteSecurityHeaders(
        this IServiceCollection services,
        IConfiguration configuration,
        IHostEnvironment environment
    )
    {
        var common = Policy(environment, secretAddress: false, showsMail: false);
        var secret = Policy(environment, secretAddress: true, showsMail: false);
        var mailbox = Policy(environment, secretAddress: false, showsMail: true);
        // A browser follows a form's redirects only to where the page says, and one button leads to the provider.
        var login = Policy(
            environment,
            secretAddress: false,
            showsMail: false,
            [.. OidcSettings.Of(configuration).FormTargets]
        );
        services
            .AddSecurityHeaderPolicies()
            .SetPolicySelector(selection =>
            {
                var path = selection.HttpContext.Request.Path;
                if (SecretAddresses.Any(address => path.StartsWithSegments(address)))
                {
                    return secret;
                }

                if (path == Login)
                {
                    return login;
                }

                return
                    environment.IsDevelopment() && path.StartsWithSegments(Mailbox)
                    || path.StartsWithSegments(MailTexts)
                    ? mailbox
                    : common;
            });
        return services;
    }

    private static HeaderPolicyCollection Policy(
        IHostEnvironment environment,
        bool secretAddress,
        bool showsMail,
        params IReadOnlyList<string> formTargets
    )
    {
        var policy = new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddFrameOptionsDeny()
            .AddCrossOriginOpenerPolicy(builder => builder.SameOrigin())
            .AddCrossOriginResourcePolicy(builder => builder.SameOrigin())
            // Named one by one: the package's own list has names that browsers complain of.
            .AddPermissionsPolicy(permissions =>
            {
                permissions.AddCamera().None();
                permissions.AddGeolocation().None();
                permissions.AddMicrophone().None();
                permissions.AddPayment().None();
                permissions.AddUsb().None();
                permissions.AddCustomFeature("publickey-credentials-get").Self();
                permissions.AddCustomFeature("publickey-credentials-create").Self();
            })
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().None();
                csp.AddScriptSrc().Self();
                csp.AddStyleSrc().Self();
                csp.AddImgSrc().Self();
                csp.AddConnectSrc().Self();
                csp.AddFontSrc().Self();
                csp.AddFormAction().Self().From(formTargets);
                csp.AddFrameAncestors().None();
                csp.AddBaseUri().None();
            });
        if (secretAddress)
        {
            policy.AddReferrerPolicyNoReferrer();
        }
        else
        {
            policy.AddReferrerPolicySameOrigin();
        }

        if (showsMail)
        {
            // A mail brings its own inline styles; it is shown in a sandboxed frame of this site.
            policy.AddFrameOptionsSameOrigin();
            policy.AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().None();
                csp.AddScriptSrc().Self();
                csp.AddStyleSrc().Self().UnsafeInline();
                csp.AddImgSrc().Self();
                csp.AddConnectSrc().Self();
                csp.AddFormAction().Self();
                csp.AddFrameSrc().Self();
                csp.AddFrameAncestors().Self();
                csp.AddBaseUri().None();
            });
        }

        if (!environment.IsDevelopment())
        {
            policy.AddStrictTransportSecurityMaxAge((int)TimeSpan.FromDays(365).TotalSeconds);
        }

        return policy;
    }
}
