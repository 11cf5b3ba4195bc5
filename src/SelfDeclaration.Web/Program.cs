using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Pages.Declare;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.Site;

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseDefaultServiceProvider(o => o.ValidateOnBuild = o.ValidateScopes = true);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddHttpContextAccessor();
builder.Services.AddRegistryDb(
    builder.Configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>() ?? new()
);
builder.Services.AddKeys(builder.Configuration);
builder.Services.AddSite(builder.Configuration, builder.Environment);
builder.Services.AddSingleton(ReferenceData.Load());
builder.Services.AddScoped<CorporationDirectory>();
builder.Services.AddScoped<PostalCodeDirectory>();
builder.Services.AddMail(builder.Configuration);
builder.Services.AddDeclare(builder.Configuration);
builder.Services.AddJobs(builder.Configuration);
builder.Services.AddRazorPages();

var app = builder.Build();
app.UseSite();
app.MapSite();
using (var scope = app.Services.CreateScope())
{
    scope.ServiceProvider.GetRequiredService<RegistryDb>().Database.Migrate();
}
app.Run();
