using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Mail;

/// <summary>下見したメール: to whom, and what it says.</summary>
public sealed record PreviewedMail(string To, string Subject, string Text);

/// <summary>
/// メールの下見: does what is about to be done, reads the mails it would send and takes all of it back. So the
/// preview cannot say anything else than the mail, but for the time and the links' keys, which are made on sending.
/// </summary>
public sealed partial class MailPreview(RegistryDb db, MailCipher cipher)
{
    /// <param name="write">Changes what the context tracks and adds mails; saves nothing. Afterwards nothing is tracked.</param>
    public async Task<(T Outcome, IReadOnlyList<PreviewedMail> Mails)> OfAsync<T>(
        Func<Task<T>> write
    )
    {
        // Links that a mail replaces are ended at once and not on saving.
        await using var transaction = await db.Database.BeginTransactionAsync();
        var outcome = await write();
        List<PreviewedMail> mails =
        [
            .. db
                .ChangeTracker.Entries<OutgoingMail>()
                .Where(m => m.State is EntityState.Added)
                .Select(m => new PreviewedMail(
                    m.Entity.ToAddress,
                    m.Entity.Subject,
                    Key().Replace(cipher.Unlock(m.Entity.Content!).Text, "…")
                )),
        ];
        await transaction.RollbackAsync();
        db.ChangeTracker.Clear();
        return (outcome, mails);
    }

    [GeneratedRegex(@"(?<=[?&]token=)[\w-]+")]
    private static partial Regex Key();
}
