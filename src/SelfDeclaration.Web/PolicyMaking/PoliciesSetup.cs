namespace SelfDeclaration.Web.PolicyMaking;

/// <summary>基本方針: the services, for Program.cs to call.</summary>
public static class PoliciesSetup
{
    public static IServiceCollection AddPolicies(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<PolicySettings>()
            .Bind(configuration.GetSection(PolicySettings.Section));
        services.AddSingleton(PolicyTemplates.Load());
        services.AddSingleton<PolicyNote>();
        services.AddScoped<KeptPolicies>();
        return services;
    }
}
