namespace SelfDeclaration.Accounts;

/// <summary>事務局の役割: one person may have several.</summary>
[Flags]
public enum StaffRoles
{
    None = 0,

    /// <summary>受付: prepares cases, returns, edits, looks after mails.</summary>
    Reception = 1,

    /// <summary>承認: everything 受付 does, and accepts, rejects, revokes.</summary>
    Acceptance = 2,

    /// <summary>統計: figures only, no one's data.</summary>
    Statistics = 4,

    /// <summary>管理: staff, terms, notices, mail texts and the audit log; no cases.</summary>
    Administration = 8,
}

public static class StaffRoleNames
{
    public static IReadOnlyList<(StaffRoles Role, string Name)> All { get; } =
    [
        (StaffRoles.Reception, "受付"),
        (StaffRoles.Acceptance, "承認"),
        (StaffRoles.Statistics, "統計"),
        (StaffRoles.Administration, "管理"),
    ];

    /// <summary>受付・承認</summary>
    public static string Names(this StaffRoles roles) =>
        string.Join("・", All.Where(r => roles.HasFlag(r.Role)).Select(r => r.Name));

    /// <summary>Roles from their Japanese or English names, separated by commas or 、・; null when one is unknown or none is given.</summary>
    public static StaffRoles? Parse(string? text)
    {
        var roles = StaffRoles.None;
        foreach (
            var word in (text ?? "").Split(
                [',', '、', '・'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            var found = All.FirstOrDefault(r =>
                r.Name == word
                || string.Equals(r.Role.ToString(), word, StringComparison.OrdinalIgnoreCase)
            );
            if (found.Name is null)
            {
                return null;
            }

            roles |= found.Role;
        }

        return roles is StaffRoles.None ? null : roles;
    }
}
