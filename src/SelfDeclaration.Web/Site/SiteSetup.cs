using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace SelfDeclaration.Web.Site;

/// <summary>サイトの枠: what every page needs around it, for Program.cs to call.</summary>
public static class SiteSetup
{
    public static IServiceCollection AddSite(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services.AddSingleton(
            configuration.GetSection(OperatorSettings.Section).Get<OperatorSettings>() ?? new()
        );
        services.AddSingleton<SiteLinks>();
        services.AddSingleton<StyleSheet>();

        // Japanese as it is: the default writes every character as &#x…;, four times the bytes.
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        return services;
    }

    /// <summary>Style sheet, scripts and images by fingerprint, the pages, and the header's form.</summary>
    public static WebApplication MapSite(this WebApplication app)
    {
        app.MapStaticAssets();
        app.Services.GetRequiredService<StyleSheet>().Map(app);
        app.MapRazorPages().WithStaticAssets();
        app.MapPost("/prefs/text", (Delegate)TextSize.ChooseAsync).DisableAntiforgery();
        return app;
    }
}
