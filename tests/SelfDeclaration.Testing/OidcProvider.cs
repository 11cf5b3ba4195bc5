using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace SelfDeclaration.Testing;

/// <summary>
/// OpenID Connect のプロバイダー, a real one on a real port, with GビズID-like claims: the ID token names the
/// person, the user info the corporation. Everybody is the person the test says.
/// </summary>
public sealed class OidcProvider : IAsyncDisposable
{
    public const string DisplayName = "しごとID";
    private const string ClientId = "self-declaration";
    private const string ClientSecret = "ためしの秘密";
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    // Lives as long as its one connection is open.
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly WebApplication _app;

    private OidcProvider()
    {
        _connection.Open();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var services = builder.Services;
        services.AddRoutingCore();
        services.AddDbContext<DbContext>(o => o.UseSqlite(_connection).UseOpenIddict());
        services
            .AddOpenIddict()
            .AddCore(o => o.UseEntityFrameworkCore().UseDbContext<DbContext>())
            .AddServer(o =>
            {
                o.SetAuthorizationEndpointUris("connect/authorize")
                    .SetTokenEndpointUris("connect/token")
                    .SetUserInfoEndpointUris("connect/userinfo");
                o.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
                o.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                o.UseAspNetCore()
                    .EnableAuthorizationEndpointPassthrough()
                    .EnableUserInfoEndpointPassthrough()
                    .DisableTransportSecurityRequirement();
            });
        _app = builder.Build();
        _app.UseRouting();
        _app.UseAuthentication();
        _app.MapGet("/connect/authorize", Authorize);
        _app.MapGet("/connect/userinfo", (Delegate)UserInfoAsync);
    }

    public string Subject { get; set; } = "gbiz-0001";

    /// <summary>The claim of the 法人番号; null: it does not say.</summary>
    public string? CorporateNumber { get; set; } = "7123456789012";

    /// <summary>The person presses キャンセル.</summary>
    public bool IsCancelled { get; set; }

    private string Address => _app.Urls.Single();

    public static async Task<OidcProvider> StartAsync()
    {
        var provider = new OidcProvider();
        await provider.InScopeAsync(s =>
            s.GetRequiredService<DbContext>().Database.EnsureCreatedAsync()
        );
        await provider._app.StartAsync();
        return provider;
    }

    /// <summary>The settings of an application that trusts this provider.</summary>
    public TestApp Configure(TestApp app) => Configure(app, Address);

    public static TestApp Configure(TestApp app, string authority) =>
        app.WithSetting("Login:Oidc:Authority", authority)
            .WithSetting("Login:Oidc:ClientId", ClientId)
            .WithSetting("Login:Oidc:ClientSecret", ClientSecret)
            .WithSetting("Login:Oidc:DisplayName", DisplayName)
            // A busy machine is slow to start a provider, which is not what any test is about.
            .WithSetting("Login:Oidc:TimeoutSeconds", "60");

    /// <summary>Registers the application, by the address its browsers know it by.</summary>
    public Task RegisterAsync(Uri app) =>
        InScopeAsync(s =>
            s.GetRequiredService<IOpenIddictApplicationManager>()
                .CreateAsync(
                    new OpenIddictApplicationDescriptor
                    {
                        ClientId = ClientId,
                        ClientSecret = ClientSecret,
                        RedirectUris = { new Uri(app, "/login/oidc") },
                        Permissions =
                        {
                            Permissions.Endpoints.Authorization,
                            Permissions.Endpoints.Token,
                            Permissions.GrantTypes.AuthorizationCode,
                            Permissions.ResponseTypes.Code,
                        },
                    }
                )
                .AsTask()
        );

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private IResult Authorize(HttpContext http)
    {
        if (IsCancelled)
        {
            return Results.Forbid(authenticationSchemes: [Scheme]);
        }

        var identity = new ClaimsIdentity("sign-in", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, Subject);
        identity.SetScopes(http.GetOpenIddictServerRequest()!.GetScopes());
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: Scheme);
    }

    private async Task<IResult> UserInfoAsync(HttpContext http)
    {
        var who = (await http.AuthenticateAsync(Scheme)).Principal!;
        Dictionary<string, string> claims = new() { ["sub"] = who.GetClaim(Claims.Subject)! };
        if (CorporateNumber is not null)
        {
            claims["corporate_number"] = CorporateNumber;
        }

        return Results.Json(claims);
    }

    private async Task InScopeAsync(Func<IServiceProvider, Task> use)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await use(scope.ServiceProvider);
    }
}
