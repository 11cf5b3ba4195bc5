using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.Telemetry;

namespace SelfDeclaration.Web.SignIn;

/// <summary>What came of a name and a password: an account, a wait, or neither.</summary>
public sealed record SignInAnswer(Account? Account, DateTimeOffset? WaitUntil);

/// <summary>
/// パスワードでのログイン: the same answer after the same work whether the name is known or not. Always as many
/// hashes as its kind of name can have accounts, all of them computed.
/// </summary>
public sealed class PasswordSignIn(
    RegistryDb db,
    Passwords passwords,
    SignInBrake brake,
    KnownDevices devices,
    AccountContacts contacts,
    AuditLog audit,
    IOptions<SignInSettings> settings,
    TimeProvider clock
)
{
    public const string Wrong = "利用者番号またはパスワードが違います";
    public const string WrongOfStaff = "メールアドレスまたはパスワードが違います";
    public const string WrongAgain = "パスワードが違います";

    /// <summary>宣言事業者, by 利用者番号, 自己宣言ID or mail. Of several declarations with one mail the password decides which.</summary>
    public async Task<SignInAnswer> OfBusinessAsync(
        HttpContext http,
        string? typed,
        string? password
    )
    {
        var name = SignInName.Of(typed);
        var hashes = name.Kind is SignInNameKind.Mail ? settings.Value.AccountsPerMail : 1;
        var accounts = await contacts.FindAsync(name, hashes);
        return await TryAsync(http, name.Text, accounts, hashes, password);
    }

    /// <summary>事務局職員: the first of two steps.</summary>
    public async Task<SignInAnswer> OfStaffAsync(HttpContext http, string? typed, string? password)
    {
        var mail = TypedText.Mail(typed);
        var staff = await db.Staff.Where(s => s.Mail == mail && s.DisabledAt == null).ToListAsync();
        return await TryAsync(http, $"desk {mail}", staff, 1, password);
    }

    /// <summary>Whoever is signed in, asked once more.</summary>
    public Task<SignInAnswer> AgainAsync(HttpContext http, Account account, string? password) =>
        TryAsync(http, $"again {account.Key}", [account], 1, password);

    private async Task<SignInAnswer> TryAsync(
        HttpContext http,
        string name,
        IReadOnlyList<Account> accounts,
        int hashes,
        string? password
    )
    {
        var known = await devices.RecogniseAsync(http, accounts);
        var attempt = await brake.BeginAsync(name, http, known);
        if (attempt.WaitUntil is not null)
        {
            return new(null, attempt.WaitUntil);
        }

        Account? found = null;
        for (var i = 0; i < hashes; i++)
        {
            var candidate = accounts.ElementAtOrDefault(i);
            var matches = passwords.MatchesInConstantTime(candidate?.PasswordHash, password ?? "");
            found ??= matches ? candidate : null;
        }

        if (found is not null)
        {
            await brake.ForgetAsync(attempt);
            return new(found, null);
        }

        var isDesk = name.StartsWith("desk ", StringComparison.Ordinal);
        SiteMeters.LoginsFailed.Add(
            1,
            new KeyValuePair<string, object?>("side", isDesk ? "desk" : "public")
        );
        // The same row whether or not there is an account; a job puts it on record.
        db.FailedSignIns.Add(
            new()
            {
                Accounts = [.. accounts.Select(a => a.Key)],
                Origin = http.Connection.RemoteIpAddress?.ToString() ?? "",
                Device = DeviceName.Of(http.Request.Headers.UserAgent),
                At = clock.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync();
        if (attempt.IsLast && isDesk)
        {
            // On record for names that nobody has as well: it is the same work, and worth knowing.
            audit.Note(
                AuditAction.SignInLocked,
                accounts is [StaffMember staff] ? SignInStart.SubjectOf(staff) : "登録のない名前"
            );
            await audit.SaveAsync((AuditActor.Staff, ""));
        }

        return new(null, null);
    }
}
