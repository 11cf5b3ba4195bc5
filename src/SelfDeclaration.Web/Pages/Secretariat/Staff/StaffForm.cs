using SelfDeclaration.Accounts;

namespace SelfDeclaration.Web.Pages.Secretariat.Staff;

/// <summary>What is typed about a staff member.</summary>
public sealed record StaffForm
{
    public string? Mail { get; init; }
    public string? Name { get; init; }
    public List<string> Roles { get; init; } = new List<string>();

    public StaffRoles Chosen => StaffRoleNames.Parse(string.Join(',', Roles)) ?? StaffRoles.None;

    public static StaffForm Of(StaffMember staff) =>
        new()
        {
            Mail = staff.Mail,
            Name = staff.Name,
            Roles = new List<string>(
                StaffRoleNames
                    .All.Where(r => staff.Roles.HasFlag(r.Role))
                    .Select(r => r.Role.ToString())
            ),
        };
}
