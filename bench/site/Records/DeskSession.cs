using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Accounts;
using SelfDeclaration.SiteBench.Site;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.SiteBench.Records;

/// <summary>A member of staff who is signed in.</summary>
internal static class DeskSession
{
    public static Task<string> CookieAsync(SiteDatabase database) =>
        database.UseServicesAsync(
            services => services.AddKeys(new ConfigurationBuilder().Build()),
            async provider =>
            {
                var db = provider.GetRequiredService<RegistryDb>();
                var now = TimeProvider.System.GetUtcNow();
                var session = SessionCookie.New(
                    new StaffMember
                    {
                        Name = "計測 花子",
                        Mail = "bench@example.jp",
                        Roles =
                            StaffRoles.Acceptance
                            | StaffRoles.Statistics
                            | StaffRoles.Administration,
                        CreatedAt = now,
                    },
                    now
                );
                db.Sessions.Add(session);
                await db.SaveChangesAsync();
                return SessionCookie.Of(provider, session);
            }
        );
}
