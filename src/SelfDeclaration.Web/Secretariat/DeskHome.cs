using SelfDeclaration.Accounts;

namespace SelfDeclaration.Web.Secretariat;

/// <summary>ログインのあとの画面: the first that the roles open.</summary>
public static class DeskHome
{
    public static string Of(StaffRoles roles) =>
        (roles & (StaffRoles.Reception | StaffRoles.Acceptance)) != 0 ? "/secretariat"
        : roles.HasFlag(StaffRoles.Administration) ? "/secretariat/staff"
        : "/secretariat/statistics";
}
