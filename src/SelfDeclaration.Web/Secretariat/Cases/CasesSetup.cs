namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>審査: the services, for <see cref="SecretariatSetup"/> to call.</summary>
public static class CasesSetup
{
    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.AddSingleton<PolicyPages>();
        services.AddScoped<CaseClock>();
        services.AddScoped<CaseFiles>();
        services.AddScoped<CaseViews>();
        services.AddScoped<CaseChecks>();
        services.AddScoped<CaseConflict>();
        services.AddScoped<CaseMails>();
        services.AddScoped<CaseHistory>();
        services.AddScoped<CaseWork>();
        services.AddScoped<Suspects>();
        services.AddScoped<WaitingCases>();
        services.AddScoped<DeskFigures>();
        services.AddScoped<DecisionMails>();
        services.AddScoped<DecideCase>();
        services.AddScoped<TakeBackDecision>();
        services.AddScoped<EditCase>();
        services.AddScoped<ChangeChecks>();
        services.AddScoped<WaitingChanges>();
        services.AddScoped<DecideChange>();
        services.AddScoped<AcceptMany>();
        services.AddScoped<RecentDecisions>();
        services.AddScoped<CaseServices>();
        return services;
    }
}
