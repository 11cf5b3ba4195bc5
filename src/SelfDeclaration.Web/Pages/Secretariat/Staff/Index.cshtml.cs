using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat.Staff;

/// <summary>職員の一覧</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class IndexModel(RegistryDb db) : FormPage
{
    private HashSet<long> _withPasskey = [];

    public IReadOnlyList<StaffMember> Staff { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Staff = await db.Staff.OrderBy(s => s.DisabledAt != null).ThenBy(s => s.Key).ToListAsync();
        _withPasskey = [.. await db.Passkeys.Select(p => p.AccountKey).Distinct().ToListAsync()];
    }

    public string StateOf(StaffMember staff) =>
        staff.DisabledAt is not null ? "使用停止"
        : staff.AuthenticatorKey is not null || _withPasskey.Contains(staff.Key) ? "使用中"
        : "登録待ち";
}
