using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Inquiries;

public enum InquiryMailOutcome
{
    /// <summary>やり取りに加えた</summary>
    Added = 1,

    /// <summary>すでに取り込んである</summary>
    KnownBefore,

    /// <summary>合うお問い合わせがない</summary>
    Unmatched,

    /// <summary>自動の返信や通知</summary>
    ByMachine,

    /// <summary>メールとして読めない</summary>
    NotAMail,
}

/// <summary>What became of one file.</summary>
public sealed record ImportedInquiryMail(
    string File,
    InquiryMailOutcome Outcome,
    long? Inquiry,
    string? Number,
    string? From
);

/// <summary>届いたメールの取込み: each mail goes to the inquiry it answers.</summary>
public sealed class ImportInquiryMails(
    RegistryDb db,
    AuditLog audit,
    IOptions<InquirySettings> settings,
    TimeProvider clock
)
{
    public async Task<IReadOnlyList<ImportedInquiryMail>> RunAsync(
        IReadOnlyList<(string Name, Stream Content)> files,
        CancellationToken stop
    )
    {
        List<ImportedInquiryMail> results = [];
        foreach (var (name, content) in files)
        {
            results.Add(await ImportAsync(name, content, stop));
        }

        return results;
    }

    private async Task<ImportedInquiryMail> ImportAsync(
        string name,
        Stream content,
        CancellationToken stop
    )
    {
        if (await IncomingMail.ReadAsync(content, settings.Value, stop) is not { } mail)
        {
            return new(name, InquiryMailOutcome.NotAMail, null, null, null);
        }

        if (mail.ByMachine)
        {
            return new(name, InquiryMailOutcome.ByMachine, null, mail.Number, mail.From);
        }

        if (await KnownAsync(mail, stop) is { } known)
        {
            return known(name);
        }

        if (await KeyOfAsync(mail, stop) is not { } key)
        {
            return new(name, InquiryMailOutcome.Unmatched, null, mail.Number, mail.From);
        }

        try
        {
            var inquiry = await db.Inquiries.SingleAsync(i => i.Key == key, stop);
            inquiry.Receive(mail.Text, mail.From, mail.MessageId, clock.GetUtcNow());
            audit.Note(AuditAction.InquiryMailAdded, inquiry.Number);
            await audit.SaveAsync();
            return new(name, InquiryMailOutcome.Added, key, inquiry.Number, mail.From);
        }
        catch (DbUpdateException)
        {
            // Somebody works on it at this moment, or takes in the same mail: whoever tries again finds out which.
            db.ChangeTracker.Clear();
            if (await KnownAsync(mail, stop) is { } meanwhile)
            {
                return meanwhile(name);
            }

            throw;
        }
    }

    private async Task<Func<string, ImportedInquiryMail>?> KnownAsync(
        IncomingMail mail,
        CancellationToken stop
    )
    {
        if (mail.MessageId is not { } id)
        {
            return null;
        }

        var key = await db
            .InquiryEntries.Where(e => e.MessageId == id)
            .Select(e => (long?)e.InquiryKey)
            .SingleOrDefaultAsync(stop);
        return key is null
            ? null
            : name => new(name, InquiryMailOutcome.KnownBefore, key, mail.Number, mail.From);
    }

    // By what it answers; by the number in its subject when that is nothing of ours.
    private async Task<long?> KeyOfAsync(IncomingMail mail, CancellationToken stop)
    {
        var answered = await db
            .InquiryEntries.Where(e => e.MessageId != null && mail.Answers.Contains(e.MessageId))
            .Select(e => new { e.MessageId, e.InquiryKey })
            .ToListAsync(stop);
        var nearest = mail
            .Answers.Select(id => answered.Find(a => a.MessageId == id))
            .FirstOrDefault(a => a is not null);
        return nearest?.InquiryKey
            ?? await db
                .Inquiries.Where(i => i.Number == mail.Number)
                .Select(i => (long?)i.Key)
                .SingleOrDefaultAsync(stop);
    }
}
