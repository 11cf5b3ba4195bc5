namespace SelfDeclaration.Web.Changes;

/// <summary>変更: the services, for Program.cs to call.</summary>
public static class ChangesSetup
{
    public static IServiceCollection AddChanges(this IServiceCollection services)
    {
        services.AddSingleton<RegistrationItems>();
        services.AddScoped<ApplyChange>();
        services.AddScoped<ChangeRequests>();
        services.AddScoped<EnterContactPerson>();
        services.AddScoped<AskForContactPerson>();
        services.AddScoped<AnswerContactPerson>();
        services.AddScoped<ChangeDeclaration>();
        services.AddScoped<ResubmitDeclaration>();
        return services;
    }
}
