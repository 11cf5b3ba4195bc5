using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Pages.Declare.Submitting;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.Changes;

/// <summary>パスワードを設定し直すリンク, for a 担当者 who has never had one.</summary>
public sealed class NewPasswordLinks(
    RegistryDb db,
    IOptions<DeclarationSettings> settings,
    IOptions<SiteSettings> site,
    TimeProvider clock
)
{
    /// <summary>Adds the link; saves nothing.</summary>
    public (Uri Link, DateTimeOffset ExpiresAt) Add(Account account)
    {
        var (token, hash) = SecretTokens.New();
        var expiresAt = clock.GetUtcNow() + settings.Value.LinkLifetime;
        db.MailLinks.Add(
            new()
            {
                Purpose = MailLinkPurpose.SetPassword,
                TokenHash = hash,
                SubjectKey = AccountLinks.SubjectOf(account),
                ExpiresAt = expiresAt,
            }
        );
        return (site.Value.At($"/login/new-password?token={token}"), expiresAt);
    }

    /// <summary>Ends every mailed link of the account: they went to somebody else. Saves nothing.</summary>
    public async Task EndAsync(Account account)
    {
        var subject = AccountLinks.SubjectOf(account);
        foreach (
            var link in await db
                .MailLinks.Where(l =>
                    l.SubjectKey == subject && l.UsedAt == null && l.SupersededAt == null
                )
                .ToListAsync()
        )
        {
            link.SupersededAt = clock.GetUtcNow();
        }
    }
}
