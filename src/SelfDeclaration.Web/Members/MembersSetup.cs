using SelfDeclaration.Web.Pages.Members;

namespace SelfDeclaration.Web.Members;

/// <summary>利用者登録: the services, for Program.cs to call.</summary>
public static class MembersSetup
{
    public static IServiceCollection AddMembers(this IServiceCollection services) =>
        services
            .AddScoped<MailsToConfirm>()
            .AddScoped<AnswerMailToConfirm>()
            .AddScoped<OpenAccount>()
            .AddScoped<ChangeMail>()
            .AddScoped<CloseAccount>()
            .AddScoped<RegisterStep>();
}
