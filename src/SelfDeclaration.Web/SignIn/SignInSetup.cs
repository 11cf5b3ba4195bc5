using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SelfDeclaration.Web.SignIn;

/// <summary>ログイン: the services, for Program.cs to call.</summary>
public static class SignInSetup
{
    public static IServiceCollection AddSignIn(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<SignInSettings>()
            .Bind(configuration.GetSection(SignInSettings.Section));
        services
            .AddAuthentication(Schemes.Business)
            .AddCookie(Schemes.Business, o => Configure(o, "session", "/login"))
            .AddCookie(Schemes.Staff, o => Configure(o, "desk", "/secretariat/login"));
        services.AddAuthorization(Policies.Add);
        // After AddRazorPages, wherever that stands: it begins with conventions of its own.
        services.PostConfigure<RazorPagesOptions>(o =>
        {
            o.Conventions.AuthorizeFolder("/My", Policies.Business);
            o.Conventions.AuthorizeFolder("/Secretariat", Policies.Staff);
            o.Conventions.AllowAnonymousToPage("/Secretariat/Login");
        });
        services.AddScoped<Sessions>();
        services.AddScoped<SignedIn>();
        services.AddScoped<MyDeclaration>();
        return services;
    }

    private static void Configure(CookieAuthenticationOptions options, string name, string login)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        // Lax: a link in one of our mails opens the page it names, and no other site can post.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.LoginPath = login;
        options.AccessDeniedPath = "/forbidden";
        options.ReturnUrlParameter = "next";
        // The session's row says when it ends; the cookie is gone with the browser.
        options.ExpireTimeSpan = TimeSpan.FromDays(30);
        options.Events.OnValidatePrincipal = context =>
            context
                .HttpContext.RequestServices.GetRequiredService<Sessions>()
                .ValidateAsync(context);
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
