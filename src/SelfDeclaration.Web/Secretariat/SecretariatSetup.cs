using SelfDeclaration.Web.Registry;
using SelfDeclaration.Web.Secretariat.Cases;
using SelfDeclaration.Web.Secretariat.Staff;
using SelfDeclaration.Web.Statistics;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Secretariat;

/// <summary>事務局: the services of the desk, for Program.cs to call.</summary>
public static class SecretariatSetup
{
    public static IServiceCollection AddSecretariat(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services.AddScoped<DeskLinks>();
        services.AddCases();
        services.AddScoped<RegistrySearch>();
        services.AddScoped<PublishTexts>();
        services.AddScoped<Figures>();
        services.AddScoped<StaffAccounts>();
        return services;
    }
}
