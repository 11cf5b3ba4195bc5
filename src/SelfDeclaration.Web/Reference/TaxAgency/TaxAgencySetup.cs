using Microsoft.Extensions.Options;

namespace SelfDeclaration.Web.Reference.TaxAgency;

public static class TaxAgencySetup
{
    /// <summary>国税庁への照会: off until an アプリケーションID is set.</summary>
    public static IServiceCollection AddTaxAgency(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services.AddSingleton<IValidateOptions<WebApiSettings>, WebApiSettingsRules>();
        services
            .AddOptions<WebApiSettings>()
            .Bind(configuration.GetSection(WebApiSettings.Section))
            .ValidateOnStart();
        services.AddSingleton<TaxAgencyApi>();
        services.AddScoped<AskTaxAgency>();
        return services;
    }

    private sealed class WebApiSettingsRules : IValidateOptions<WebApiSettings>
    {
        public ValidateOptionsResult Validate(string? name, WebApiSettings options) =>
            options.Problems().ToList() is { Count: > 0 } problems
                ? ValidateOptionsResult.Fail(problems)
                : ValidateOptionsResult.Success;
    }
}
