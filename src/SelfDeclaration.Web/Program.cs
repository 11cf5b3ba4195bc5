using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Api;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Benchmarks;
using SelfDeclaration.Web.Changes;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Experts;
using SelfDeclaration.Web.Inquiries;
using SelfDeclaration.Web.Jobs;
using SelfDeclaration.Web.Learning;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Materials;
using SelfDeclaration.Web.Members;
using SelfDeclaration.Web.Pages.Declare;
using SelfDeclaration.Web.Papers;
using SelfDeclaration.Web.PolicyMaking;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Reference.TaxAgency;
using SelfDeclaration.Web.Register;
using SelfDeclaration.Web.Retention;
using SelfDeclaration.Web.Secretariat;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SelfAssessments;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Telemetry;
using SelfDeclaration.Web.Verbs;

return await CommandLine.RunAsync(args, CreateBuilder, ServeAsync);

// What the site and every verb work with.
static WebApplicationBuilder CreateBuilder(string[] args)
{
    // Settings, pages and data travel with the program; var/ is where it is called from.
    var builder = WebApplication.CreateBuilder(
        new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
    );
    if (string.IsNullOrEmpty(builder.Configuration["Urls"]))
    {
        // Not in appsettings.json, which would win over ASPNETCORE_URLS.
        builder.WebHost.UseUrls(SiteSettings.DefaultUrl);
    }

    var (services, configuration) = (builder.Services, builder.Configuration);
    builder.Host.UseDefaultServiceProvider(o => o.ValidateOnBuild = o.ValidateScopes = true);

    services.AddSingleton(TimeProvider.System);
    services.AddHttpContextAccessor();
    services.AddDatabaseSettings(configuration);
    services.AddRegistryDb(
        configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>() ?? new()
    );
    services.AddKeys(configuration);
    services.AddPostLimit(configuration);

    services.AddSingleton(ReferenceData.Load());
    services.AddScoped<CorporationDirectory>();
    services.AddScoped<PostalCodeDirectory>();
    services.AddTaxAgency(configuration);

    services.AddMail(configuration);
    services.AddDeclare(configuration);
    services.AddSignIn(configuration);
    services.AddMembers();
    services.AddAudit();
    services.AddChanges();
    services.AddSecretariat(configuration);
    services.AddRegister(configuration);
    services.AddApi(configuration);
    services.AddBenchmarks(configuration);
    services.AddInquiries(configuration);
    services.AddRetention(configuration);
    services.AddJobs(configuration);
    services.AddPapers(configuration);
    services.AddLearning(configuration);
    services.AddMaterials(configuration);
    services.AddPolicies(configuration);
    services.AddExperts(configuration);
    services.AddSelfAssessment(configuration);

    services.AddSite(configuration, builder.Environment);
    services.AddAntiforgery(o => o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
    services.AddRazorPages();
    builder.AddTelemetry();
    services.AddHealthChecks().AddDbContextCheck<RegistryDb>();
    return builder;
}

static async Task ServeAsync(WebApplicationBuilder builder)
{
    var app = builder.Build();
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    var metrics = app.Services.GetRequiredService<IOptions<MetricsSettings>>().Value;
    app.UseMetricsPort(metrics);
    app.UseSite();
    app.UseVisitorLimits();
    app.UseAuthentication();
    app.UseAuthorization();
    app.MapSite();
    app.MapPapers();
    app.MapPolicies();
    app.MapRegister();
    app.MapApi();
    app.MapBenchmarks();
    app.MapMaterials();
    app.MapSelfAssessment();
    app.MapMetrics(metrics);
    app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
    app.MapHealthChecks("/health/ready");

    await app.Services.MigrateOnStartAsync();
    await FirstStart.FillAsync(app.Services);
    await app.RunAsync();
}
