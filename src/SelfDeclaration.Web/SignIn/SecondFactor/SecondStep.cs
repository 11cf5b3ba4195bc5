using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.SignIn.SecondFactor;

/// <summary>Between a staff member's password and the code: a sealed note in the browser, which opens nothing by itself.</summary>
public sealed class SecondStep(
    RegistryDb db,
    Authenticators authenticators,
    SignInBrake brake,
    IDataProtectionProvider protection,
    IOptions<SignInSettings> settings,
    TimeProvider clock
)
{
    private readonly SealedNote<Note> _note = new(
        "desk-step",
        SameSiteMode.Strict,
        protection,
        clock
    );

    public void Begin(HttpContext http, Account account) =>
        _note.Give(http, new(account.Key), TimeSpan.FromMinutes(settings.Value.SecondStepMinutes));

    /// <summary>Who gave the right password a moment ago; null when that is too long ago.</summary>
    public async Task<StaffMember?> WhoAsync(HttpContext http) =>
        _note.Read(http) is { } note
            ? await db.Staff.SingleOrDefaultAsync(s =>
                s.Key == note.AccountKey && s.DisabledAt == null
            )
            : null;

    /// <summary>The app's code or a 予備コード, counted like passwords.</summary>
    public async Task<SignInAnswer> TryAsync(HttpContext http, StaffMember staff, string? code)
    {
        var attempt = await brake.BeginAsync($"code {staff.Key}", http, knownDevice: null);
        if (attempt.WaitUntil is not null)
        {
            return new(null, attempt.WaitUntil);
        }

        if (
            !await authenticators.UseCodeAsync(staff, code)
            && !await authenticators.UseRecoveryCodeAsync(staff, code)
        )
        {
            return new(null, null);
        }

        await brake.ForgetAsync(attempt);
        return new(staff, null);
    }

    public void End(HttpContext http) => _note.Take(http);

    private sealed record Note(long AccountKey);
}
