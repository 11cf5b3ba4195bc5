using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Applications;
using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.Pages.Declare.Submitting;

/// <summary>
/// 確認メール ①: a link and a code that do the same. A new one takes the place of the one before.
/// </summary>
public sealed class ConfirmationMail(
    RegistryDb db,
    MailOutbox outbox,
    IDataProtectionProvider protection,
    IOptions<DeclarationSettings> settings,
    IOptions<SiteSettings> site,
    TimeProvider clock
)
{
    private readonly IDataProtector _code = protection.CreateProtector("verification-code");

    /// <summary>Adds the link and the mail; the caller's transaction commits them.</summary>
    public async Task AddAsync(Application application, DeclarationDraft answers, string? visitor)
    {
        var now = clock.GetUtcNow();
        await db
            .MailLinks.Where(l => l.SubjectKey == application.Key && l.SupersededAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.SupersededAt, now));
        var code = VerificationCode.New().Digits;
        var link = AddLink(application, _code.Protect(code));
        var declared = DeclaredContent.Read(answers.Declaration);
        outbox.Add(
            declared.ContactMail,
            new ReceivedMail(
                BusinessRules.Read(answers.Business).Name,
                declared.ContactName,
                declared.Level.Star,
                link,
                code,
                application.ExpiresAt
            ),
            application.Key,
            visitor
        );
        application.MailsSent++;
    }

    /// <summary>One more link for a reminder; the links and the code before it go on working.</summary>
    public async Task<Uri> AddLinkAsync(Application application) =>
        AddLink(application, (await NewestAsync(application.Key))?.Code);

    /// <summary>The newest link of an application; null when it never had one.</summary>
    public Task<MailLink?> NewestAsync(Guid applicationKey) =>
        db
            .MailLinks.Where(l => l.SubjectKey == applicationKey && l.SupersededAt == null)
            .OrderByDescending(l => l.Key)
            .FirstOrDefaultAsync();

    public bool IsCode(MailLink link, string typed) =>
        link.Code is not null
        && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(_code.Unprotect(link.Code)),
            Encoding.ASCII.GetBytes(typed)
        );

    private Uri AddLink(Application application, string? sealedCode)
    {
        var (token, hash) = SecretTokens.New();
        db.MailLinks.Add(
            new()
            {
                Purpose = MailLinkPurpose.CompleteDeclaration,
                TokenHash = hash,
                SubjectKey = application.Key,
                Code = sealedCode,
                ExpiresAt = application.ExpiresAt,
            }
        );
        return site.Value.At($"{DeclareRoutes.Verify}?token={token}");
    }

    public DateTimeOffset NewExpiry() => clock.GetUtcNow() + settings.Value.LinkLifetime;
}
