using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.SiteBench.Site;

/// <summary>The cookie of a session, as the site itself would write it with the same keys.</summary>
internal static class SessionCookie
{
    // As the framework names what seals a ticket.
    private const string Purpose =
        "Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationMiddleware";

    /// <summary>A session that begins now; saved by the caller.</summary>
    public static Session New(Account account, DateTimeOffset now) =>
        new()
        {
            Key = Guid.NewGuid(),
            Account = account,
            AccountKey = account.Key,
            StartedAt = now,
            LastSeenAt = now,
            ConfirmedAt = now,
            Device = "bench",
            Visitor = new('0', 32),
        };

    /// <summary>As a browser sends it.</summary>
    public static string Of(IServiceProvider services, Session session)
    {
        var scheme = SignedIn.SchemeOf(session.Account);
        var seal = new TicketDataFormat(
            services
                .GetRequiredService<IDataProtectionProvider>()
                .CreateProtector(Purpose, scheme, "v2")
        );
        var ticket = new AuthenticationTicket(
            SignedIn.PrincipalOf(session),
            new AuthenticationProperties
            {
                IssuedUtc = session.StartedAt,
                ExpiresUtc = session.StartedAt.AddDays(1),
            },
            scheme
        );
        var name = session.Account is StaffMember ? Schemes.StaffCookie : Schemes.BusinessCookie;
        return $"{name}={seal.Protect(ticket)}";
    }
}
