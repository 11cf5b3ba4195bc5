using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Testing.Journeys;

/// <summary>
/// Browsers that are signed in already: their session is made as the site makes it after the password,
/// for tests that are about something else than signing in.
/// </summary>
public static class SigningIn
{
    /// <summary>The business of a finished declaration.</summary>
    public static async Task<TestBrowser> SignedInAsync(this TestApp app, Declared declared) =>
        await app.WithSessionOfAsync(db =>
            db.BusinessAccounts.SingleAsync(a => a.UserNumber == declared.UserNumber)
        );

    /// <summary>A staff member with these roles, made when there is none of that name.</summary>
    public static async Task<TestBrowser> StaffAsync(
        this TestApp app,
        StaffRoles roles = StaffRoles.Reception | StaffRoles.Acceptance,
        string name = "佐藤 恵"
    ) =>
        await app.WithSessionOfAsync(async db =>
        {
            if (await db.Staff.SingleOrDefaultAsync(s => s.Name == name) is { } known)
            {
                return known;
            }

            var staff = new StaffMember
            {
                Name = name,
                Mail = $"staff{await db.Staff.CountAsync() + 1}@example.jp",
                Roles = roles,
                CreatedAt = app.Clock.GetUtcNow(),
            };
            db.Add(staff);
            await db.SaveChangesAsync();
            return staff;
        });

    /// <summary>受理 by the rules, without the desk.</summary>
    public static Task AcceptAsync(this TestApp app, Declared declared) =>
        app.UseDbAsync(async db =>
        {
            var declaration = await db.Declarations.SingleAsync(d =>
                d.DeclarationId == declared.DeclarationId
            );
            declaration.Accept(app.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });

    internal static async Task<TestBrowser> WithSessionOfAsync<TAccount>(
        this TestApp app,
        Func<RegistryDb, Task<TAccount>> find
    )
        where TAccount : Account
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var account = await find(services.GetRequiredService<RegistryDb>());
        var session = await services
            .GetRequiredService<Sessions>()
            .AddAsync(account, "WindowsのFirefox", new string('0', 32));
        var scheme = SignedIn.SchemeOf(account);
        var options = services
            .GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(scheme);
        // As the cookie handler would: it would drop a ticket without these two times.
        var times = new AuthenticationProperties
        {
            IssuedUtc = options.TimeProvider!.GetUtcNow(),
            ExpiresUtc = options.TimeProvider.GetUtcNow() + options.ExpireTimeSpan,
        };
        var ticket = new AuthenticationTicket(SignedIn.PrincipalOf(session), times, scheme);
        var browser = app.Browse();
        browser.Cookies.Set(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket));
        return browser;
    }
}
