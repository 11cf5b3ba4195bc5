using System.Buffers.Binary;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Pages.Declare.Submitting;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.Changes;

/// <summary>パスワードを設定し直すリンク, for a 担当者 who has never had one.</summary>
public sealed class NewPasswordLinks(
    RegistryDb db,
    IOptions<DeclarationSettings> settings,
    IOptions<SiteSettings> site,
    TimeProvider clock
)
{
    private const int KeyBytes = 8;

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
                SubjectKey = SubjectOf(account.Key),
                ExpiresAt = expiresAt,
            }
        );
        return (site.Value.At($"/login/new-password?token={token}"), expiresAt);
    }

    /// <summary>An account's number as the subject of a link: the last eight bytes.</summary>
    public static Guid SubjectOf(long accountKey)
    {
        Span<byte> bytes = stackalloc byte[2 * KeyBytes];
        bytes.Clear();
        BinaryPrimitives.WriteInt64BigEndian(bytes[KeyBytes..], accountKey);
        return new(bytes, bigEndian: true);
    }
}
