using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Pages.Login;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.External;

namespace SelfDeclaration.Web.Pages.My.Security;

/// <summary>外部のログイン: listed and removed.</summary>
[RecentlyConfirmed]
public sealed class ExternalModel(
    RegistryDb db,
    SignedIn signedIn,
    ExternalSignIn external,
    IOptions<OidcSettings> settings
) : OwnPage(db, signedIn)
{
    private readonly RegistryDb _db = db;

    public OidcSettings Provider => settings.Value;
    public IReadOnlyList<ExternalLogin> Logins { get; private set; } = [];

    protected override bool IsFor(Account account) => account is BusinessAccount;

    public async Task OnGetAsync(string? notice)
    {
        Logins = await _db
            .ExternalLogins.Where(l => l.AccountKey == Account.Key)
            .OrderBy(l => l.Key)
            .ToListAsync();
        Notice = notice == "removed" ? "外部のログインを削除しました。" : null;
    }

    /// <summary>削除する</summary>
    public async Task<IActionResult> OnPostRemoveAsync(long login)
    {
        var mine = await _db
            .ExternalLogins.Include(l => l.Account)
            .SingleOrDefaultAsync(l => l.Key == login && l.AccountKey == Account.Key);
        if (mine is not null)
        {
            await external.UnlinkAsync(mine);
        }

        return SeeOther($"{Home}/external?notice=removed");
    }
}
