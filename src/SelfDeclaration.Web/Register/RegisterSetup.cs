namespace SelfDeclaration.Web.Register;

/// <summary>公開の登録簿: its services, for Program.cs to call.</summary>
public static class RegisterSetup
{
    public static IServiceCollection AddRegister(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<RegisterSettings>()
            .Bind(configuration.GetSection(RegisterSettings.Section))
            .Validate(
                s =>
                    s is { PollMilliseconds: > 0, RebuildAfterChanges: > 0, KeepChangesHours: > 0 },
                "Register:PollMilliseconds, :RebuildAfterChanges and :KeepChangesHours are numbers above 0."
            )
            .ValidateOnStart();
        services.AddSingleton<RegisterSearch>();
        services.AddScoped<ChangeFeed>();
        services.AddScoped<Freshness>();
        if (configuration.GetValue("Jobs:Enabled", true))
        {
            services.AddHostedService<RegisterFollower>();
        }

        return services;
    }
}
