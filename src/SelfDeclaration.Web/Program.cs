using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Verbs;

return await CommandLine.RunAsync(args, CreateBuilder, ServeAsync);

static WebApplicationBuilder CreateBuilder(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddSingleton(ReferenceData.Load());
    builder.Services.AddScoped<PostalCodeDirectory>();
    builder.Services.AddScoped<CorporationDirectory>();
    builder.Services.AddDatabaseSettings(builder.Configuration);
    builder.Services.AddRegistryDb(
        builder.Configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>() ?? new()
    );
    builder.Services.AddRazorPages();
    return builder;
}

static async Task ServeAsync(WebApplicationBuilder builder)
{
    var app = builder.Build();
    app.MapRazorPages();
    await FirstStart.FillAsync(app.Services);
    await app.RunAsync();
}
