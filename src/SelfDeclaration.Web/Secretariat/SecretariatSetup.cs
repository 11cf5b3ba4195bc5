using SelfDeclaration.Web.Secretariat.Staff;

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
        services.AddScoped<StaffAccounts>();
        return services;
    }
}
