using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Registry;

namespace SelfDeclaration.Web.Jobs;

public static class JobsSetup
{
    /// <summary>The timetable of README.md beside this file; every copy of the site may run it.</summary>
    public static IServiceCollection AddJobs(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services.AddScoped<ExpiryMails>();
        services.AddScoped<Purge>();
        services.AddScoped<CheckAudit>();
        services.AddScoped<FillSearchText>();
        if (configuration.GetValue("Jobs:Enabled", true))
        {
            services.AddHostedService<JobRunner<ExpiryMails>>();
            services.AddHostedService<JobRunner<Purge>>();
            services.AddHostedService<JobRunner<CheckAudit>>();
            services.AddHostedService<JobRunner<FillSearchText>>();
        }

        return services;
    }
}
