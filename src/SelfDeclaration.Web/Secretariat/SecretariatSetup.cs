using SelfDeclaration.Calendar;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Secretariat.Cases;
using SelfDeclaration.Web.Secretariat.Registry;
using SelfDeclaration.Web.Secretariat.Staff;
using SelfDeclaration.Web.Statistics;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Secretariat;

/// <summary>事務局: the services of the desk and the days it works, for Program.cs to call. Wants <see cref="ReferenceData"/>.</summary>
public static class SecretariatSetup
{
    public static IServiceCollection AddSecretariat(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<SecretariatSettings>()
            .Bind(configuration.GetSection(SecretariatSettings.Section))
            .Validate(
                s => s.AcceptWithinBusinessDays is >= 1 and <= 250,
                "設定 Secretariat:AcceptWithinBusinessDays は 1〜250 にしてください"
            )
            .Validate(
                s => s.OverdueMailHour is >= 0 and <= 23,
                "設定 Secretariat:OverdueMailHour は 0〜23 にしてください"
            )
            .ValidateOnStart();
        services.AddSingleton(provider => new BusinessDays(
            provider.GetRequiredService<ReferenceData>().Holidays
        ));
        services.AddScoped<DeskLinks>();
        services.AddCases();
        services.AddScoped<RegistrySearch>();
        services.AddScoped<TextRecord>();
        services.AddScoped<PublishTexts>();
        services.AddScoped<PublishPages>();
        services.AddScoped<TextImages>();
        services
            .AddOptions<TextImageSettings>()
            .Bind(configuration.GetSection(TextImageSettings.Section))
            .Validate(
                s => s.IsPossible,
                "設定 TextImages の数は1以上、LongestEdge は100〜10000、Quality は1〜100にしてください"
            )
            .ValidateOnStart();
        services.AddScoped<Figures>();
        services.AddScoped<StaffAccounts>();
        return services;
    }
}
