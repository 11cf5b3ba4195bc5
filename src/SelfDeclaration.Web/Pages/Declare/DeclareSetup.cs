using Microsoft.AspNetCore.Identity;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Pages.Declare.Drafts;
using SelfDeclaration.Web.Pages.Declare.Submitting;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.Pages.Declare;

/// <summary>申込み: the services of the journey, for Program.cs to call.</summary>
public static class DeclareSetup
{
    public static IServiceCollection AddDeclare(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<DraftSettings>()
            .Bind(configuration.GetSection(DraftSettings.Section))
            .Validate(
                s => s.LifetimeDays is >= 1 and <= 90,
                "設定 Drafts:LifetimeDays は 1〜90 にしてください"
            )
            .ValidateOnStart();
        services
            .AddOptions<DeclarationSettings>()
            .Bind(configuration.GetSection(DeclarationSettings.Section))
            .Validate(
                s => s.LinkLifetimeHours is >= 24 and <= 168,
                "設定 Declaration:LinkLifetimeHours は 24〜168 にしてください"
            )
            .Validate(
                s => Enum.IsDefined(s.Acceptance),
                "設定 Declaration:Acceptance は Manual か Immediate にしてください"
            )
            .ValidateOnStart();

        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = Passwords.Iterations);
        services.AddSingleton<Passwords>();

        services.AddScoped<DraftStore>();
        services.AddScoped<ResumeLinks>();
        services.AddScoped<ApplicationStore>();
        services.AddScoped<BusinessChecks>();
        services.AddScoped<ConfirmationMail>();
        services.AddScoped<SubmitDeclaration>();
        services.AddScoped<ResendConfirmation>();
        services.AddScoped<ReviseApplication>();
        services.AddScoped<CompleteDeclaration>();
        services.AddScoped<EnterCode>();
        services.AddScoped<CompletedCookie>();
        services.AddScoped<DeclareServices>();
        return services;
    }
}
