using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Secretariat.Staff;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.SecondFactor;

namespace SelfDeclaration.Web.Verbs;

/// <param name="Mail">As typed.</param>
/// <param name="Name">As typed.</param>
/// <param name="Roles">Japanese or English, separated by commas.</param>
/// <param name="PasswordFromInput">For machines: with the secret, enrolled at once.</param>
/// <param name="Secret">Base32.</param>
public sealed record NewStaff(
    string Mail,
    string Name,
    string Roles,
    bool PasswordFromInput,
    string? Secret
);

/// <summary>職員の登録 by the operator: how the first administrator comes to be.</summary>
public sealed class StaffVerb(VerbSite site)
{
    private StaffAccounts Accounts => site.Services.GetRequiredService<StaffAccounts>();

    public async Task<int> AddAsync(NewStaff typed, CancellationToken stop)
    {
        var roles =
            StaffRoleNames.Parse(typed.Roles)
            ?? throw new VerbException(
                "--role は 受付・承認・統計・管理（Reception, Acceptance, Statistics, Administration）から選んでください"
            );
        if (StaffRules.Check(typed.Mail, typed.Name, roles).FirstOrDefault() is { } wrong)
        {
            throw new VerbException(wrong.Message);
        }

        if (typed.PasswordFromInput != typed.Secret is not null)
        {
            throw new VerbException(
                "--password-stdin と --totp-secret は一緒に指定してください。人が使う職員には、どちらも要りません"
            );
        }

        await site.PrepareDatabaseAsync(stop);
        var key = KeyOf(typed.Secret);
        var password = typed.PasswordFromInput
            ? await site.Console.In.ReadLineAsync(stop) ?? ""
            : null;
        var by = By("staff add");
        await using var transaction = await site.Db.Database.BeginTransactionAsync(stop);
        var staff =
            await Accounts.AddAsync(typed.Mail, typed.Name, roles, by)
            ?? throw new VerbException(
                "そのメールアドレスの職員は登録されています。登録し直すときは staff link を使ってください"
            );
        if (password is not null)
        {
            await EnrolAsync(staff, password, key!, by);
            await transaction.CommitAsync(stop);
            site.Say($"職員を登録しました（{roles.Names()}）。ログインできます");
            return 0;
        }

        var (link, expiresAt) = await Accounts.NewLinkAsync(staff, by);
        await transaction.CommitAsync(stop);
        site.Say($"職員を登録しました（{roles.Names()}）");
        SayLink(link, expiresAt);
        return 0;
    }

    public async Task<int> ListAsync(CancellationToken stop)
    {
        await site.PrepareDatabaseAsync(stop);
        var staff = await site.Db.Staff.OrderBy(s => s.Key).ToListAsync(stop);
        foreach (var one in staff)
        {
            var state = one.DisabledAt is null ? "使用中" : "使用停止";
            site.Say($"{one.Mail}\t{one.Name}\t{one.Roles.Names()}\t{state}");
        }

        return 0;
    }

    public async Task<int> LinkAsync(string mail, CancellationToken stop)
    {
        var staff = await FindAsync(mail, stop);
        if (staff.DisabledAt is not null)
        {
            throw new VerbException(
                "その職員は使用を停止しています。「職員と権限」の画面で再開してください"
            );
        }

        var (link, expiresAt) = await Accounts.NewLinkAsync(staff, By("staff link"));
        SayLink(link, expiresAt);
        return 0;
    }

    public async Task<int> DisableAsync(string mail, CancellationToken stop)
    {
        var staff = await FindAsync(mail, stop);
        if (staff.DisabledAt is null)
        {
            await Accounts.DisableAsync(staff, By("staff disable"));
        }

        site.Say("職員の使用を停止しました");
        return 0;
    }

    private async Task EnrolAsync(
        StaffMember staff,
        string password,
        byte[] key,
        (AuditActor, string) by
    )
    {
        var refusal = await site
            .Services.GetRequiredService<NewPasswords>()
            .RefusalAsync(staff, password);
        if (refusal is not null)
        {
            throw new VerbException(refusal);
        }

        // The machine proves that it has the key by having given it; the step before now stays usable.
        var now = site.Time.GetUtcNow();
        await site
            .Services.GetRequiredService<Enrolment>()
            .WithAppAsync(staff, password, key, Totp.CodeAt(key, now.AddSeconds(-30)), by);
    }

    private async Task<StaffMember> FindAsync(string mail, CancellationToken stop)
    {
        await site.PrepareDatabaseAsync(stop);
        var address = TypedText.Mail(mail);
        return await site.Db.Staff.SingleOrDefaultAsync(s => s.Mail == address, stop)
            ?? throw new VerbException(
                "そのメールアドレスの職員はいません。staff list で確かめてください"
            );
    }

    private static byte[]? KeyOf(string? secret) =>
        secret is null ? null
        : Base32.Decode(secret) is { Length: >= Totp.ShortestKeyBytes } key ? key
        : throw new VerbException(
            $"--totp-secret は{Totp.ShortestKeyBytes * 8 / 5}文字以上のBase32（A〜Zと2〜7）にしてください"
        );

    private static (AuditActor, string) By(string command) => (AuditActor.Operator, command);

    private void SayLink(Uri link, DateTimeOffset expiresAt)
    {
        site.Say($"登録のリンク（{expiresAt.ShowMinute()}まで、一度だけ使えます）:");
        site.Say(link.AbsoluteUri);
    }
}
