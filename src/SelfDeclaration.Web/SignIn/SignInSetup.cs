using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Pages.My;
using SelfDeclaration.Web.SignIn.External;
using SelfDeclaration.Web.SignIn.Passkeys;
using SelfDeclaration.Web.SignIn.Recovery;
using SelfDeclaration.Web.SignIn.SecondFactor;

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
            .AddCookie(Schemes.Business, o => Configure(o, Schemes.BusinessCookie, "/login"))
            .AddCookie(Schemes.Staff, o => Configure(o, Schemes.StaffCookie, "/secretariat/login"))
            .AddOidc(configuration);
        services.AddAuthorization(Policies.Add);
        // After AddRazorPages, wherever that stands: it begins with conventions of its own.
        services.PostConfigure<RazorPagesOptions>(o =>
        {
            o.Conventions.AuthorizeFolder("/My", Policies.Business);
            o.Conventions.AuthorizeFolder("/Secretariat", Policies.Staff);
            o.Conventions.AllowAnonymousToPage("/Secretariat/Login/Index");
            o.Conventions.AllowAnonymousToPage("/Secretariat/Login/Code");
            o.Conventions.AllowAnonymousToPage("/Secretariat/Enrol");
        });
        services.AddPasskeys();
        services.AddScoped<Sessions>();
        services.AddScoped<SignInBrake>();
        services.AddScoped<SignInPurge>();
        services.AddScoped<SignInStart>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<SecondStep>();
        services.AddScoped<Authenticators>();
        services.AddScoped<Enrolment>();
        services.AddScoped<ShownOnce>();
        services.AddScoped<NewPasswords>();
        services.AddScoped<KnownDevices>();
        services.AddScoped<AccountContacts>();
        services.AddScoped<AccountLinks>();
        services.AddScoped<MailRequests>();
        services.AddScoped<MailRequestAnswer>();
        services.AddSingleton<MailRequestAnswers>();
        services.AddScoped<SignedIn>();
        services.AddScoped<MyDeclaration>();
        services.AddScoped<MyStandings>();
        return services;
    }

    private static void AddPasskeys(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>();
        // They check user names, which accounts of businesses do not have.
        services.RemoveAll<IUserValidator<Account>>();
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddScoped<PasskeySignIn>();
        services
            .AddOptions<IdentityPasskeyOptions>()
            .Configure<IOptions<SiteSettings>, IOptions<SignInSettings>>(
                (passkeys, site, signIn) =>
                {
                    passkeys.ServerDomain = new Uri(site.Value.PublicUrl).Host;
                    passkeys.AuthenticatorTimeout = TimeSpan.FromMinutes(
                        signIn.Value.PasskeyMinutes
                    );
                    // A passkey stands for name and password: the device asks who holds it, and knows whose it is.
                    passkeys.UserVerificationRequirement = "required";
                    passkeys.ResidentKeyRequirement = "required";
                    passkeys.ValidateOrigin = answer =>
                        ValueTask.FromResult(IsOurs(answer, site.Value));
                }
            );
    }

    // Not by the request's Origin, which is null where a page's own address is a secret.
    private static bool IsOurs(PasskeyOriginValidationContext answer, SiteSettings site)
    {
        var request = answer.HttpContext.Request;
        return !answer.CrossOrigin
            && (
                answer.Origin == new Uri(site.PublicUrl).GetLeftPart(UriPartial.Authority)
                || answer.Origin == $"{request.Scheme}://{request.Host}"
            );
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
        options.ReturnUrlParameter = "next";
        // The session's row says when it ends; the cookie is gone with the browser.
        options.ExpireTimeSpan = TimeSpan.FromDays(30);
        options.Events.OnValidatePrincipal = context =>
            context
                .HttpContext.RequestServices.GetRequiredService<Sessions>()
                .ValidateAsync(context);
        options.Events.OnRedirectToLogin = context =>
        {
            // What was typed is not thrown away: the answer holds it and says where to log in.
            if (HttpMethods.IsPost(context.Request.Method))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }
            else
            {
                context.Response.Redirect(context.RedirectUri);
            }

            return Task.CompletedTask;
        };
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
