using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn.Passkeys;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.SignIn.SecondFactor;

/// <summary>
/// 職員の登録: password and app, or a passkey, in place of everything that opened the account before. Nobody gets
/// a session with less.
/// </summary>
public sealed class Enrolment(
    RegistryDb db,
    Passwords passwords,
    Authenticators authenticators,
    PasskeySignIn passkeys,
    AccountLinks links,
    Sessions sessions,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>Enrols and uses the link up, both or neither: of two who hold it, one wins.</summary>
    public async Task<bool> ByLinkAsync(string? token, Func<Task<bool>> enrolAsync)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await enrolAsync() || await links.UseAsync(MailLinkPurpose.EnrolStaff, token) is null)
        {
            await transaction.RollbackAsync();
            return false;
        }

        await transaction.CommitAsync();
        return true;
    }

    /// <returns>予備コード, to be shown once; null when the app's code is not the one of this key.</returns>
    public async Task<IReadOnlyList<string>?> WithAppAsync(
        StaffMember staff,
        string password,
        byte[] key,
        string? code,
        (AuditActor, string)? actor = null
    )
    {
        if (Totp.FindStep(key, code, clock.GetUtcNow(), null) is not { } step)
        {
            return null;
        }

        await ClearAsync(staff);
        staff.PasswordHash = passwords.Hash(password);
        staff.AuthenticatorKey = authenticators.Seal(key);
        staff.AuthenticatorStep = step;
        var codes = await authenticators.NewRecoveryCodesAsync(staff);
        audit.Note(AuditAction.AuthenticatorChanged, SignInStart.SubjectOf(staff));
        await audit.SaveAsync(actor);
        return codes;
    }

    /// <summary>False when the passkey does not fit what was asked.</summary>
    public async Task<bool> WithPasskeyAsync(
        HttpContext http,
        StaffMember staff,
        string? credential
    )
    {
        var before = await db
            .Passkeys.Where(p => p.AccountKey == staff.Key)
            .Select(p => p.Key)
            .ToListAsync();
        var name = DeviceName.Of(http.Request.Headers.UserAgent);
        if (!await passkeys.AddAsync(http, staff, name, credential))
        {
            return false;
        }

        await ClearAsync(staff, before);
        (staff.PasswordHash, staff.AuthenticatorKey) = (null, null);
        audit.Note(AuditAction.PasskeyAdded, SignInStart.SubjectOf(staff));
        await audit.SaveAsync((AuditActor.Staff, staff.Name));
        return true;
    }

    private async Task ClearAsync(StaffMember staff, IReadOnlyList<long>? passkeys = null)
    {
        await db
            .Passkeys.Where(p =>
                p.AccountKey == staff.Key && (passkeys == null || passkeys.Contains(p.Key))
            )
            .ExecuteDeleteAsync();
        await db.RecoveryCodes.Where(c => c.AccountKey == staff.Key).ExecuteDeleteAsync();
        await sessions.EndOthersAsync(staff.Key, null);
    }
}
