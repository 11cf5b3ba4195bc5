using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
using SelfDeclaration.BareBench;

// The same bytes as the site's, by the framework alone: Json and Html name files with what the site answered.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHealthChecks();
builder.Services.AddRazorPages();
builder.Services.Configure<WebEncoderOptions>(o =>
    o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
);
builder.Services.AddSingleton(new Page(File.ReadAllText(builder.Configuration["Html"]!)));
builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(1));
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();

var found = JsonSerializer.Deserialize<Found>(
    File.ReadAllText(builder.Configuration["Json"]!),
    JsonSerializerOptions.Web
)!;
app.MapHealthChecks("/health/ready");
app.MapGet("/json", () => TypedResults.Ok(found));
app.MapRazorPages();
app.Run();

namespace SelfDeclaration.BareBench
{
    internal sealed record Page(string Html);

    internal sealed record Found(int Total, IReadOnlyList<Item> Items, string? Next);

    internal sealed record Item(
        string Key,
        string Name,
        string? Prefecture,
        string City,
        int Star,
        DateOnly DeclaredOn
    );
}
