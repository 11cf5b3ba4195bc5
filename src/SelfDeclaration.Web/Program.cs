using SelfDeclaration.Web.Data;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
builder.Services.AddRegistryDb(
    builder.Configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>() ?? new()
);
var app = builder.Build();
app.MapRazorPages();
app.Run();
