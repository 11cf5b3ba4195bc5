using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Accounts;
using SelfDeclaration.SiteBench.Site;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.SiteBench.Records;

/// <summary>A member of staff who is signed in, as the site itself would write the cookie.</summary>
internal static class DeskSession
{
    // As the framework names what seals a ticket.
    private const string Purpose =
        "Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationMiddleware";

    public static Task<string> CookieAsync(SiteDatabase database) =>
        database.UseServicesAsync(
            services => services.AddKeys(new ConfigurationBuilder().Build()),
            async provider =>
            {
                var db = provider.GetRequiredService<RegistryDb>();
                var now = TimeProvider.System.GetUtcNow();
                var session = new Session
                {
                    Key = Guid.NewGuid(),
                    Account = new StaffMember
                    {
                        Name = "計測 花子",
                        Mail = "bench@example.jp",
                        Roles =
                            StaffRoles.Acceptance
                            | StaffRoles.Statistics
                            | StaffRoles.Administration,
                        CreatedAt = now,
                    },
                    StartedAt = now,
                    LastSeenAt = now,
                    ConfirmedAt = now,
                    Device = "計測",
                    Visitor = new string('0', 32),
                };
                db.Sessions.Add(session);
                await db.SaveChangesAsync();
                var times = new AuthenticationProperties
                {
                    IssuedUtc = now,
                    ExpiresUtc = now.AddDays(1),
                };
                var seal = new TicketDataFormat(
                    provider
                        .GetRequiredService<IDataProtectionProvider>()
                        .CreateProtector(Purpose, Schemes.Staff, "v2")
                );
                var ticket = new AuthenticationTicket(
                    SignedIn.PrincipalOf(session),
                    times,
                    Schemes.Staff
                );
                // Of the name that SignInSetup gives it.
                return $"desk={seal.Protect(ticket)}";
            }
        );
}
