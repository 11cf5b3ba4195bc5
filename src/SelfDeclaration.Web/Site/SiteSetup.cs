using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.Passkeys;
using SelfDeclaration.Web.Site.Errors;
using SelfDeclaration.Web.SiteSearch;
using SelfDeclaration.Web.Terms;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Site;

/// <summary>サイトの枠: what every page needs around it, for Program.cs to call.</summary>
public static class SiteSetup
{
    /// <summary>As printed in the manual of 2021, and what people make of it.</summary>
    private static readonly string[] s_oldAddresses =
    [
        "/security/index.html",
        "/security",
        "/index.html",
    ];

    public static IServiceCollection AddSite(
        this IServiceCollection services,
        IConfiguration configuration,
        IHostEnvironment environment
    )
    {
        Maintenance.Check(configuration);
        services.AddSingleton(
            configuration.GetSection(OperatorSettings.Section).Get<OperatorSettings>() ?? new()
        );
        services.AddSingleton<SiteLinks>();
        services.AddSingleton<KeptParts>();
        services.AddSingleton<SiteServices>();
        services.AddSiteSearch();
        services.AddSingleton<StructuredData>();
        services.AddSingleton<StyleSheet>();
        services.AddSingleton<Maintenance>();
        services.AddScoped<FormMemory>();
        services.AddSingleton<ErrorPageHtml>();
        services.TryAddSingleton(TimeProvider.System);
        var terms = TermsOfUse.Load(
            configuration[TermsOfUse.FolderKey]
                ?? Path.Combine(AppContext.BaseDirectory, "data", "terms")
        );
        services.AddSingleton<LiveTexts>();
        services.AddSingleton(provider => terms.With(provider.GetRequiredService<LiveTexts>()));
        var pages = StaticPages.Load(configuration);
        services.AddSingleton(provider => pages.With(provider.GetRequiredService<LiveTexts>()));
        services.PostConfigure<RazorPagesOptions>(options =>
            options.Conventions.AddPageRouteModelConvention("/Static", pages.Route)
        );
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        services.AddSiteSecurityHeaders(configuration, environment);

        services.AddOutputCache();
        // Compressed over https too: what BREACH guesses at, the antiforgery token, is masked anew in
        // every answer, and no page repeats a part of its request beside a secret.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });

        // Japanese as it is: the default writes every character as &#x…;, four times the bytes.
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        return services;
    }

    /// <summary>Headers, error pages and compression: before everything else.</summary>
    public static WebApplication UseSite(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseMiddleware<ErrorPages>();
        // Before compression, so that it keeps what is compressed already.
        app.UseOutputCache();
        app.UseResponseCompression();
        return app;
    }

    /// <summary>Style sheet, scripts and images by fingerprint, the pages, and the header's form.</summary>
    public static WebApplication MapSite(this WebApplication app)
    {
        app.MapStaticAssets();
        app.Services.GetRequiredService<StyleSheet>().Map(app);
        app.MapRazorPages().WithStaticAssets();
        app.MapPost("/prefs/text", (Delegate)TextSize.ChooseAsync).DisableAntiforgery();
        app.MapGet("/terms.txt", TermsAsText);
        app.MapSearchEngines();
        NewsFeed.Map(app);
        TextImages.Map(app);
        app.MapPasskeys();
        app.MapSignIn();
        foreach (var old in s_oldAddresses)
        {
            app.MapGet(old, () => Results.Redirect("/", permanent: true));
        }

        return app;
    }

    private static IResult TermsAsText(TermsOfUse terms, TimeProvider time) =>
        Results.Text(
            terms.Current(time.GetUtcNow().DateInJapan()).Text,
            "text/plain",
            Encoding.UTF8
        );
}
