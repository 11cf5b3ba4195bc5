namespace SelfDeclaration.Web.Audit;

/// <summary>操作の記録: the services, for Program.cs to call.</summary>
public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services) =>
        services
            .AddSingleton<AuditSeal>()
            .AddScoped<AuditLog>()
            .AddScoped<AuditVerification>()
            .AddScoped<AuditSearch>();
}
