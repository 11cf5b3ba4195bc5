using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Site;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
builder.Services.AddRegistryDb(
    builder.Configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>() ?? new()
);
builder.Services.AddSite(builder.Configuration, builder.Environment);
var app = builder.Build();
app.UseSite();
app.MapSite();
app.Run();
