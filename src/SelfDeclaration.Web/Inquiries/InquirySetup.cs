using Microsoft.Extensions.Options;

namespace SelfDeclaration.Web.Inquiries;

/// <summary>お問い合わせ: settings and services, for Program.cs to call.</summary>
public static class InquirySetup
{
    public static IServiceCollection AddInquiries(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<InquirySettings>()
            .Bind(configuration.GetSection(InquirySettings.Section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<InquirySettings>, InquirySettingsRules>();
        services.AddScoped<SpamCheck>();
        services.AddScoped<OwnInquiry>();
        services.AddScoped<SubmitInquiry>();
        services.AddScoped<InquiryWork>();
        services.AddScoped<InquirySearch>();
        services.AddScoped<AnswerTemplates>();
        services.AddScoped<ImportInquiryMails>();
        services.AddScoped<InquiryPurge>();
        services.AddScoped<InquiryFigures>();
        return services;
    }
}
