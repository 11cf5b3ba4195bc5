using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Benchmarks;
using SelfDeclaration.Web.Experts;
using SelfDeclaration.Web.Inquiries;
using SelfDeclaration.Web.Members;
using SelfDeclaration.Web.OpenData;
using SelfDeclaration.Web.Retention;
using SelfDeclaration.Web.Secretariat;
using SelfDeclaration.Web.Secretariat.Registry;
using SelfDeclaration.Web.SelfAssessments;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Statistics;

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
        services.AddJob<RecordFailedSignIns>(enabled);
        services.AddJob<CheckAudit>(enabled);
        services.AddJob<FillSearchText>(enabled);
        services.AddJob<MakeFigures>(enabled);
        services.AddJob<MakeOpenData>(enabled);
        services.AddJob<MakeAssessmentStatistics>(enabled);
        services.AddJob<AnonymiseDeclarations>(enabled);
        services.AddJob<RemoveAuditDetails>(enabled);
        services.AddJob<MakeBenchmarkBase>(enabled);
        services.AddJob<ExpertRenewals>(enabled);
        services.AddJob<UnusedAccounts>(enabled);
        services.AddJob<FetchInquiryMails>(enabled);
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
