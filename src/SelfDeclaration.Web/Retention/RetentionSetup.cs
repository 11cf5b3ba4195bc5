namespace SelfDeclaration.Web.Retention;

/// <summary>保存期間: the settings, for Program.cs to call; the work is done by jobs.</summary>
public static class RetentionSetup
{
    public static IServiceCollection AddRetention(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<RetentionSettings>()
            .Bind(configuration.GetSection(RetentionSettings.Section))
            .Validate(
                r => r.IsPossible,
                "設定 Retention の年数、Retention:ReportDays、Retention:InquiryDays は1以上、Retention:UnusedAccountNoticeDays は1から364、Retention:SessionDays は8以上にしてください"
            )
            .ValidateOnStart();
        return services;
    }
}
