namespace SelfDeclaration.Web.Register;

/// <summary>公開の登録簿: its services, for Program.cs to call.</summary>
public static class RegisterSetup
{
    public static IServiceCollection AddRegister(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services.AddScoped<Freshness>();
        return services;
    }
}
