using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.SignIn.External;

/// <summary>
/// 外部のログイン: the provider vouches for a person of a corporation, not that this person may act for its
/// declaration. Who holds the declaration says so once; from then on the provider's word is enough.
/// </summary>
public sealed class ExternalSignIn(
    RegistryDb db,
    SignInStart start,
    NewPasswords changes,
    PendingLink pending,
    IOptions<OidcSettings> settings,
    IOptions<SignInSettings> signIn,
    TimeProvider clock
)
{
    public const string LinkPage = "/login/oidc/link";

    /// <summary>Somebody comes from the provider: signs them in, or says which page is next.</summary>
    public async Task<string> ArriveAsync(
        HttpContext http,
        string issuer,
        ClaimsPrincipal who,
        string? next
    )
    {
        if (ReadPerson(issuer, who, next) is not { } person)
        {
            return Oidc.LoginPage(Oidc.WrongClaim, next);
        }

        // Both have to be true: linked once, and still vouched for as of this corporation.
        var linked = await FindAsync(person);
        if (
            linked is not null
            && await AccountsOf(person).SingleOrDefaultAsync(a => a.Key == linked.AccountKey)
                is { } account
        )
        {
            await start.BeginAsync(http, account);
            return next ?? "/my";
        }

        pending.Begin(http, person);
        return LinkPage;
    }

    /// <summary>Accounts of the live declarations of the person's corporation, the newest first.</summary>
    public async Task<IReadOnlyList<BusinessAccount>> AccountsAsync(ProvenPerson person)
    {
        var live = DeclarationMoves.Live;
        return await AccountsOf(person)
            .Where(a =>
                db.Declarations.Any(d => d.BusinessKey == a.BusinessKey && live.Contains(d.Status))
            )
            .OrderByDescending(a => a.Key)
            .Take(signIn.Value.AccountsPerMail)
            .ToListAsync();
    }

    /// <summary>Links the person to an account that proved to be theirs; a link to another account ends.</summary>
    public async Task LinkAsync(HttpContext http, ProvenPerson person, Account account)
    {
        pending.End(http);
        var before = await FindAsync(person);
        if (before?.AccountKey == account.Key)
        {
            return;
        }

        if (before is not null)
        {
            await UnlinkAsync(before);
        }

        db.ExternalLogins.Add(
            new()
            {
                AccountKey = account.Key,
                Issuer = person.Issuer,
                Subject = person.Subject,
                LinkedAt = clock.GetUtcNow(),
            }
        );
        try
        {
            await changes.RecordAsync(
                account,
                AuditAction.ExternalLoginAdded,
                $"{settings.Value.DisplayName}でのログインの追加"
            );
        }
        catch (DbUpdateException)
        {
            // The other press of a double click may have linked it.
            db.ChangeTracker.Clear();
            if ((await FindAsync(person))?.AccountKey != account.Key)
            {
                throw;
            }
        }
    }

    public async Task UnlinkAsync(ExternalLogin login)
    {
        db.ExternalLogins.Remove(login);
        await changes.RecordAsync(
            login.Account!,
            AuditAction.ExternalLoginRemoved,
            $"{settings.Value.DisplayName}でのログインの削除"
        );
    }

    // Whatever became of the declaration: who is linked may still look at it.
    private IQueryable<BusinessAccount> AccountsOf(ProvenPerson person)
    {
        var number = person.CorporateNumber;
        return db.BusinessAccounts.Where(a =>
            a.DisabledAt == null
            && db.Businesses.Any(b => b.Key == a.BusinessKey && b.CorporateNumber == number)
        );
    }

    private Task<ExternalLogin?> FindAsync(ProvenPerson person) =>
        db
            .ExternalLogins.Include(l => l.Account)
            .SingleOrDefaultAsync(l => l.Issuer == person.Issuer && l.Subject == person.Subject);

    // ID token and user info may both have the claim, but they have to agree.
    private ProvenPerson? ReadPerson(string issuer, ClaimsPrincipal who, string? next)
    {
        var numbers = who.FindAll(settings.Value.CorporateNumberClaim)
            .Select(c => c.Value)
            .Distinct()
            .ToList();
        return
            who.FindFirstValue("sub") is { Length: > 0 and <= ExternalLogin.LongestSubject } subject
            && numbers is [var typed]
            && CorporateNumber.TryParse(typed, out var number, out _)
            ? new(issuer, subject, number.Digits, next)
            : null;
    }
}
