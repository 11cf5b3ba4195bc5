using SelfDeclaration.Calendar;
using SelfDeclaration.Web.Reference;

namespace SelfDeclaration.Web.Secretariat;

public static class BusinessCalendarSetup
{
    /// <summary>営業日, and the settings that count in them. Wants <see cref="ReferenceData"/>.</summary>
    public static IServiceCollection AddBusinessCalendar(
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
        return services;
    }
}
