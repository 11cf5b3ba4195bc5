using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Changes;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.Secretariat.Staff;

/// <summary>職員の登録: made, changed and ended by an administrator or a command; every step is on record.</summary>
public sealed class StaffAccounts(
    RegistryDb db,
    AccountLinks links,
    Sessions sessions,
    AuditLog audit,
    IOptions<SiteSettings> site,
    IOptions<SignInSettings> settings,
    TimeProvider clock
)
{
    /// <summary>Null when somebody has this mail address already.</summary>
    /// <param name="mail">As typed.</param>
    /// <param name="name">As typed.</param>
    /// <param name="roles">At least one.</param>
    /// <param name="actor">The command; null for the administrator who is signed in.</param>
    public async Task<StaffMember?> AddAsync(
        string mail,
        string name,
        StaffRoles roles,
        (AuditActor, string)? actor = null
    )
    {
        var address = TypedText.Mail(mail);
        if (await db.Staff.AnyAsync(s => s.Mail == address))
        {
            return null;
        }

        var staff = new StaffMember
        {
            Mail = address,
            Name = TypedText.Name(name),
            Roles = roles,
            CreatedAt = clock.GetUtcNow(),
        };
        db.Staff.Add(staff);
        await db.SaveChangesAsync();
        Note(AuditAction.StaffAdded, staff, ChangedValue.Of("Roles", "役割", "", roles.Names()));
        await audit.SaveAsync(actor);
        return staff;
    }

    /// <summary>登録のリンク: shown once, to be handed over; an older one ends.</summary>
    public async Task<(Uri Link, DateTimeOffset ExpiresAt)> NewLinkAsync(
        StaffMember staff,
        (AuditActor, string)? actor = null
    )
    {
        var expiresAt = clock.GetUtcNow().AddHours(settings.Value.EnrolmentLinkHours);
        var token = await links.AddAsync(MailLinkPurpose.EnrolStaff, staff, expiresAt);
        Note(
            AuditAction.StaffChanged,
            staff,
            ChangedValue.Of("EnrolmentLink", "登録のリンク", "", "作成")
        );
        await audit.SaveAsync(actor);
        return (site.Value.At($"/secretariat/enrol?token={token}"), expiresAt);
    }

    public async Task ChangeAsync(StaffMember staff, string name, StaffRoles roles)
    {
        ChangedValue[] changes =
        [
            ChangedValue.Of("Name", "名前", staff.Name, TypedText.Name(name)),
            ChangedValue.Of("Roles", "役割", staff.Roles.Names(), roles.Names()),
        ];
        (staff.Name, staff.Roles) = (TypedText.Name(name), roles);
        Note(AuditAction.StaffChanged, staff, [.. changes.Where(c => c.Before != c.After)]);
        await audit.SaveAsync();
    }

    /// <summary>Signs out at once, and ends a link that was not used.</summary>
    public async Task DisableAsync(StaffMember staff, (AuditActor, string)? actor = null)
    {
        staff.DisabledAt = clock.GetUtcNow();
        await links.EndAsync(MailLinkPurpose.EnrolStaff, staff);
        await sessions.EndOthersAsync(staff.Key, null);
        Note(AuditAction.StaffDisabled, staff);
        await audit.SaveAsync(actor);
    }

    public async Task EnableAsync(StaffMember staff)
    {
        staff.DisabledAt = null;
        Note(
            AuditAction.StaffChanged,
            staff,
            ChangedValue.Of("DisabledAt", "状態", "使用停止", "使用中")
        );
        await audit.SaveAsync();
    }

    private void Note(
        AuditAction action,
        StaffMember staff,
        params IReadOnlyList<ChangedValue> changes
    ) => audit.Note(action, SignInStart.SubjectOf(staff), new(null, changes));
}
