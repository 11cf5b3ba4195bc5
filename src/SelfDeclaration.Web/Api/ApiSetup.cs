using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using SelfDeclaration.Register;
using SelfDeclaration.Web.Api.Clients;
using SelfDeclaration.Web.Api.Signing;
using SelfDeclaration.Web.Api.Verifications;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.Api;

/// <summary>API: its services and addresses, for Program.cs to call.</summary>
public static class ApiSetup
{
    public static IServiceCollection AddApi(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<ApiSettings>()
            .Bind(configuration.GetSection(ApiSettings.Section))
            .Validate(
                s => s.IsPossible,
                "設定 Api の数はどれも1以上、Api:BatchMegabytes は2047まで、Api:BatchBlock は10000まで、Api:BatchLineBytes は128以上にしてください"
            )
            .ValidateOnStart();
        services
            .AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        services.AddScoped<ApiKeys>();
        services.AddScoped<ApiPurge>();
        services.AddScoped<AskedDeclarations>();
        services.AddScoped<BatchAnswers>();
        services.AddSingleton<ApiQuota>();
        services.AddSingleton<SigningKeys>();
        services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.Converters.Add(
                new JsonStringEnumConverter<VerifiedStatus>(JsonNamingPolicy.CamelCase)
            )
        );
        services
            .AddOptions<VisitorLimits>()
            .Configure<IOptions<ApiSettings>>(
                (limits, settings) =>
                    limits.AddPolicy(
                        BatchApi.Policy,
                        _ =>
                            RateLimitPartition.GetConcurrencyLimiter(
                                "",
                                _ => new() { PermitLimit = settings.Value.BatchesAtOnce }
                            )
                    )
            );
        services.AddApiDocument();
        return services;
    }

    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapBusinessesApi();
        endpoints.MapVerificationsApi();
        endpoints.MapPublishedKeys();
        endpoints.MapOpenApi("/api/openapi.json");
    }
}
