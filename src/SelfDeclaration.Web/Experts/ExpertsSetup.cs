namespace SelfDeclaration.Web.Experts;

/// <summary>専門家を探す, for Program.cs to call.</summary>
public static class ExpertsSetup
{
    public static IServiceCollection AddExperts(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<ExpertSettings>()
            .Bind(configuration.GetSection(ExpertSettings.Section))
            .Validate(
                s => s.IsPossible,
                "設定 Experts の数は1以上に、Experts:UnfinishedDays は Experts:LinkHours より長くしてください"
            )
            .ValidateOnStart();
        services.AddScoped<ExpertDirectory>();
        services.AddScoped<ExpertLinks>();
        services.AddScoped<DecideExpert>();
        services.AddScoped<CorrectExpert>();
        services.AddSingleton<ExpertChoices>();
        return services;
    }
}
