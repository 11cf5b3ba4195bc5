using System.Globalization;
using System.Security.Claims;
using SelfDeclaration.Accounts;

namespace SelfDeclaration.Web.SignIn;

/// <summary>ログインしている人: what the cookie of this request says, checked against its session.</summary>
public sealed class SignedIn(IHttpContextAccessor http)
{
    private const string AccountClaim = "account";
    private const string SessionClaim = "session";
    private const string NameClaim = "name";
    private const string RolesClaim = "roles";
    private const string DeclaredClaim = "declared";

    private ClaimsPrincipal User => http.HttpContext?.User ?? new ClaimsPrincipal();

    public bool IsStaff =>
        User.Identity is { IsAuthenticated: true, AuthenticationType: Schemes.Staff };

    /// <summary>On the public side, with a declaration or without.</summary>
    public bool IsBusiness =>
        User.Identity is { IsAuthenticated: true, AuthenticationType: Schemes.Business };

    /// <summary>The account of a declaration, and not one that only keeps results.</summary>
    public bool HasDeclared => IsBusiness && User.HasClaim(c => c.Type == DeclaredClaim);

    /// <summary>Key of the account; the page's policy sees to it that there is one.</summary>
    public long AccountKey => long.Parse(Claim(AccountClaim), CultureInfo.InvariantCulture);

    public Guid SessionKey => SessionOf(User)!.Value;

    /// <summary>職員の名前; empty for a business.</summary>
    public string Name => User.FindFirstValue(NameClaim) ?? "";

    public StaffRoles Roles => RolesOf(User);

    public static StaffRoles RolesOf(ClaimsPrincipal user) =>
        Enum.TryParse<StaffRoles>(user.FindFirstValue(RolesClaim), out var roles)
            ? roles
            : StaffRoles.None;

    public static Guid? SessionOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(SessionClaim), out var key) ? key : null;

    /// <summary>What a session's cookie says.</summary>
    public static ClaimsPrincipal PrincipalOf(Session session)
    {
        List<Claim> claims =
        [
            new(SessionClaim, session.Key.ToString()),
            // Antiforgery goes by it: a form opened before logging in again still goes through.
            new("sub", session.Account.Key.ToString(CultureInfo.InvariantCulture)),
            new(AccountClaim, session.Account.Key.ToString(CultureInfo.InvariantCulture)),
        ];
        if (session.Account is StaffMember staff)
        {
            claims.Add(new(NameClaim, staff.Name));
            claims.Add(new(RolesClaim, staff.Roles.ToString()));
        }

        if (session.Account is BusinessAccount)
        {
            claims.Add(new(DeclaredClaim, ""));
        }

        return new(new ClaimsIdentity(claims, SchemeOf(session.Account)));
    }

    public static string SchemeOf(Account account) =>
        account is StaffMember ? Schemes.Staff : Schemes.Business;

    private string Claim(string type) =>
        User.FindFirstValue(type)
        ?? throw new InvalidOperationException("Nobody is signed in: the page lacks its policy.");
}
