namespace SelfDeclaration.Web.Learning;

/// <summary>ポイント学習, for Program.cs to call.</summary>
public static class LearningSetup
{
    public static IServiceCollection AddLearning(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<LearningSettings>()
            .Bind(configuration.GetSection(LearningSettings.Section))
            .Validate(
                s => s.VisitorDays is >= 1 and <= 400,
                "設定 Learning:VisitorDays は 1〜400 にしてください"
            )
            .ValidateOnStart();
        services.AddSingleton(
            LessonLibrary.Load(Path.Combine(AppContext.BaseDirectory, "data", "learning"))
        );
        services.AddScoped<LearningStore>();
        return services;
    }
}
