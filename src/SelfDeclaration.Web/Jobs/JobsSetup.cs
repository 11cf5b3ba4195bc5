using SelfDeclaration.Web.Secretariat;

namespace SelfDeclaration.Web.Jobs;

public static class JobsSetup
{
    /// <summary>The timetable of README.md beside this file; every copy of the site may run it.</summary>
    public static IServiceCollection AddJobs(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        var enabled = configuration.GetValue("Jobs:Enabled", true);
        services.AddJob<ExpiryMails>(enabled);
        services.AddJob<Purge>(enabled);
        services.AddJob<CorporateEvents>(enabled);
        services.AddJob<OverdueCases>(enabled);
        return services;
    }

    private static void AddJob<TJob>(this IServiceCollection services, bool enabled)
        where TJob : class, IJob
    {
        services.AddScoped<TJob>();
        if (enabled)
        {
            services.AddHostedService<JobRunner<TJob>>();
        }
    }
}
