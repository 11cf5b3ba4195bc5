using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace SelfDeclaration.Web.SignIn.External;

/// <summary>OpenID Connect: code flow with PKCE; nothing of the provider is kept but who it vouched for.</summary>
public static class Oidc
{
    public const string Scheme = "provider";
    public const string Callback = "/login/oidc";

    /// <summary>What the login page says afterwards.</summary>
    public const string Cancelled = "oidc-cancelled";
    public const string Failed = "oidc-failed";
    public const string WrongClaim = "oidc-claim";

    private const string Next = "next";
    private const string Issuer = "issuer";

    public static AuthenticationBuilder AddOidc(
        this AuthenticationBuilder authentication,
        IConfiguration configuration
    )
    {
        var services = authentication.Services;
        services.AddSingleton<IValidateOptions<OidcSettings>, OidcSettingsRules>();
        services
            .AddOptions<OidcSettings>()
            .Bind(configuration.GetSection(OidcSettings.Section))
            .ValidateOnStart();
        services.AddScoped<PendingLink>();
        services.AddScoped<ExternalSignIn>();
        var settings = OidcSettings.Of(configuration);
        return settings.IsOn
            ? authentication.AddOpenIdConnect(Scheme, o => Configure(o, settings))
            : authentication;
    }

    /// <summary>Sends the browser to the provider; false when it cannot be reached.</summary>
    public static async Task<bool> TryChallengeAsync(HttpContext http, string? next)
    {
        var properties = new AuthenticationProperties();
        if (next is not null)
        {
            // Null would come back as an empty text.
            properties.Items[Next] = next;
        }

        try
        {
            await http.ChallengeAsync(Scheme, properties);
        }
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException)
        {
            // Its configuration could not be read.
            Log(http).LogWarning(e, "The provider of external logins does not answer");
            return false;
        }

        // The handler's 302 after a POST.
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        return true;
    }

    public static string LoginPage(string notice, string? next) =>
        "/login"
        + QueryString.Create("notice", notice)
        + (next is null ? "" : $"&{Next}={Uri.EscapeDataString(next)}");

    private static void Configure(OpenIdConnectOptions options, OidcSettings settings)
    {
        options.Authority = settings.Authority;
        options.RequireHttpsMetadata = settings.Authority.StartsWith(
            "https:",
            StringComparison.OrdinalIgnoreCase
        );
        (options.ClientId, options.ClientSecret) = (settings.ClientId, settings.ClientSecret);
        options.CallbackPath = Callback;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // By address and not by form: Lax cookies come along.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.Scope.Clear();
        foreach (var scope in settings.ScopeNames)
        {
            options.Scope.Add(scope);
        }

        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.MapJsonKey(
            settings.CorporateNumberClaim,
            settings.CorporateNumberClaim
        );
        options.SaveTokens = false;
        options.DisableTelemetry = true;
        options.BackchannelTimeout = TimeSpan.FromSeconds(settings.TimeoutSeconds);
        // Our sessions end by our own pages.
        options.RemoteSignOutPath = PathString.Empty;
        options.SignedOutCallbackPath = PathString.Empty;
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        options.Events = new()
        {
            OnTokenValidated = context =>
            {
                context.Properties!.Items[Issuer] = context.SecurityToken.Issuer;
                return Task.CompletedTask;
            },
            OnTicketReceived = ArriveAsync,
            OnAccessDenied = context => LeaveAsync(context, context.Properties, Cancelled),
            OnRemoteFailure = context =>
            {
                // Without the exception's text, in which a provider's words could stand.
                Log(context.HttpContext)
                    .LogWarning(
                        "An external login failed: {Kind}",
                        context.Failure?.GetBaseException().GetType().Name
                    );
                return LeaveAsync(context, context.Properties, Failed);
            },
        };
    }

    private static async Task ArriveAsync(TicketReceivedContext context)
    {
        context.HandleResponse();
        var (http, items) = (context.HttpContext, context.Properties!.Items);
        var next = await http
            .RequestServices.GetRequiredService<ExternalSignIn>()
            .ArriveAsync(http, items[Issuer]!, context.Principal!, NextOf(context.Properties));
        http.Response.Redirect(next);
    }

    private static Task LeaveAsync(
        HandleRequestContext<RemoteAuthenticationOptions> context,
        AuthenticationProperties? properties,
        string notice
    )
    {
        context.HandleResponse();
        context.Response.Redirect(LoginPage(notice, NextOf(properties)));
        return Task.CompletedTask;
    }

    private static string? NextOf(AuthenticationProperties? properties) =>
        properties?.Items.TryGetValue(Next, out var next) is true ? next : null;

    private static ILogger Log(HttpContext http) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Oidc));

    private sealed class OidcSettingsRules(IHostEnvironment environment)
        : IValidateOptions<OidcSettings>
    {
        public ValidateOptionsResult Validate(string? name, OidcSettings options) =>
            options
                .Problems(environment.IsDevelopment() || environment.IsEnvironment("Test"))
                .ToList()
                is { Count: > 0 } problems
                ? ValidateOptionsResult.Fail(problems)
                : ValidateOptionsResult.Success;
    }
}
