using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Inquiries;

/// <summary>お問い合わせに対応する: every step on record, and of two at the same time the second is told.</summary>
public sealed class InquiryWork(RegistryDb db, AuditLog audit)
{
    /// <summary>With its whole history, oldest first.</summary>
    public Task<Inquiry?> FindAsync(long key) =>
        db
            .Inquiries.Include(i => i.Entries.OrderBy(e => e.At).ThenBy(e => e.Key))
            .SingleOrDefaultAsync(i => i.Key == key);

    /// <summary>Does it and saves it.</summary>
    /// <param name="key">Of the inquiry.</param>
    /// <param name="seen">The version that this person decided on.</param>
    /// <param name="action">What it is called on record.</param>
    /// <param name="change">Changes the inquiry; may add mails.</param>
    /// <returns>Null when done; else who was faster, in a sentence.</returns>
    public async Task<string?> RunAsync(
        long key,
        int? seen,
        AuditAction action,
        Action<Inquiry> change
    )
    {
        if (await FindAsync(key) is not { } inquiry)
        {
            return "このお問い合わせは、保存期間が過ぎて消えました";
        }

        if (inquiry.Version != seen)
        {
            return ConflictOf(inquiry);
        }

        change(inquiry);
        audit.Note(action, inquiry.Number);
        try
        {
            await audit.SaveAsync();
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return ConflictOf((await FindAsync(key))!);
        }
    }

    /// <summary>鈴木さんが 10:41 に回答しています</summary>
    private static string ConflictOf(Inquiry inquiry)
    {
        var last = inquiry.Entries[^1];
        var who = last.By is null ? null : $"{last.By}さんが ";
        return who
            + $"{last.At.ShowTime()} に"
            + last.Kind switch
            {
                InquiryEntryKind.Answer => "回答しています",
                InquiryEntryKind.Note => "メモを書いています",
                InquiryEntryKind.Mail => "返信が届いています",
                _ => $"操作しています（{last.Text}）",
            };
    }
}
