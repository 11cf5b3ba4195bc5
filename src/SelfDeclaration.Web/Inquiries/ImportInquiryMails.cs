using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;

namespace SelfDeclaration.Web.Inquiries;

public enum InquiryMailOutcome
{
    /// <summary>やり取りに加えた</summary>
    Added = 1,

    /// <summary>すでに取り込んである</summary>
    KnownBefore,

    /// <summary>新しいお問い合わせにした</summary>
    Opened,

    /// <summary>合うお問い合わせがない</summary>
    Unmatched,

    /// <summary>返信できるアドレスからではない、または一度に多すぎる</summary>
    NotOpened,

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

/// <summary>届いたメールの取込み: each mail goes to the inquiry it answers, or opens one.</summary>
public sealed class ImportInquiryMails(
    RegistryDb db,
    AuditLog audit,
    IOptions<InquirySettings> settings,
    TimeProvider clock
)
{
    /// <summary>The mailbox, on record.</summary>
    public static readonly (AuditActor, string) Mailbox = (AuditActor.Job, "メールボックス");

    /// <param name="files">Mails, each as a file.</param>
    /// <param name="opens">Whether a mail that answers none opens an inquiry of its own.</param>
    /// <param name="stop">Ends it between two mails.</param>
    public async Task<IReadOnlyList<ImportedInquiryMail>> RunAsync(
        IReadOnlyList<(string Name, Stream Content)> files,
        bool opens,
        CancellationToken stop
    )
    {
        List<ImportedInquiryMail> results = [];
        foreach (var (name, content) in files)
        {
            var mail = await IncomingMail.ReadAsync(content, settings.Value, stop);
            results.Add(
                mail is null
                    ? new(name, InquiryMailOutcome.NotAMail, null, null, null)
                    : await TakeInAsync(name, mail, opens, null, stop)
            );
        }

        return results;
    }

    /// <param name="name">Of the file.</param>
    /// <param name="mail">As it was read.</param>
    /// <param name="opens">See <see cref="RunAsync"/>.</param>
    /// <param name="actor">Null for who is signed in.</param>
    /// <param name="stop">Ends the waiting.</param>
    public async Task<ImportedInquiryMail> TakeInAsync(
        string name,
        IncomingMail mail,
        bool opens,
        (AuditActor, string)? actor,
        CancellationToken stop
    )
    {
        if (mail.ByMachine)
        {
            return new(name, InquiryMailOutcome.ByMachine, null, mail.Number, mail.From);
        }

        if (await KnownAsync(mail, stop) is { } known)
        {
            return known(name);
        }

        var key = await KeyOfAsync(mail, stop);
        if (key is null && await WhyNotOpenedAsync(mail, opens, actor is null, stop) is { } not)
        {
            return new(name, not, null, mail.Number, mail.From);
        }

        try
        {
            var now = clock.GetUtcNow();
            var inquiry = key is null
                ? db.Inquiries.Add(await NewAsync(mail, now, stop)).Entity
                : await db.Inquiries.SingleAsync(i => i.Key == key, stop);
            if (key is not null)
            {
                inquiry.Receive(mail.Text, mail.From, mail.MessageId, now);
            }

            audit.Note(AuditAction.InquiryMailAdded, inquiry.Number);
            await audit.SaveAsync(actor);
            var outcome = key is null ? InquiryMailOutcome.Opened : InquiryMailOutcome.Added;
            return new(name, outcome, inquiry.Key, inquiry.Number, mail.From);
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

    // An answer goes to the address the mail came from, so it has to be one. Nobody looks at what the mailbox opens,
    // so there whoever pours mails upon us opens no thousand inquiries.
    private async Task<InquiryMailOutcome?> WhyNotOpenedAsync(
        IncomingMail mail,
        bool opens,
        bool byPerson,
        CancellationToken stop
    )
    {
        if (!opens)
        {
            return InquiryMailOutcome.Unmatched;
        }

        if (
            mail.From.Length > InquiryInput.MailField.MaxLength
            || !Recipient.TryParse(mail.From, out _)
        )
        {
            return InquiryMailOutcome.NotOpened;
        }

        var hour = clock.GetUtcNow().AddHours(-1);
        var opened = byPerson
            ? 0
            : await db.Inquiries.CountAsync(
                i =>
                    i.ReceivedAt > hour && !i.Entries.Any(e => e.Kind == InquiryEntryKind.Question),
                stop
            );
        return opened < settings.Value.Mailbox.NewPerHour || byPerson
            ? null
            : InquiryMailOutcome.NotOpened;
    }

    // No receipt: the sender is whoever the mail says, and a receipt to everybody a forger names is spam of ours.
    private async Task<Inquiry> NewAsync(
        IncomingMail mail,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var answered = await db
            .OutgoingMails.Where(m => mail.Answers.Contains(m.MessageId))
            .Select(m => m.Subject)
            .FirstOrDefaultAsync(stop);
        return new()
        {
            Number = InquiryNumber.New(now.DateInJapan()),
            SubmitKey = Guid.NewGuid(),
            Kind = InquiryKind.Other,
            Name = mail.Name,
            Mail = mail.From,
            ReceivedAt = now,
            Since = now,
            Entries =
            [
                new()
                {
                    Kind = InquiryEntryKind.Mail,
                    Text =
                        $"件名：{(mail.Subject.Length > 0 ? mail.Subject : "なし")}"
                        + (
                            answered is null
                                ? null
                                : $"\n（当サイトのメール「{answered}」への返信）"
                        )
                        + $"\n\n{mail.Text}",
                    At = now,
                    MessageId = mail.MessageId,
                    From = mail.From,
                },
            ],
        };
    }

    private async Task<Func<string, ImportedInquiryMail>?> KnownAsync(
        IncomingMail mail,
        CancellationToken stop
    )
    {
        var known = await (
            from e in db.InquiryEntries
            join i in db.Inquiries on e.InquiryKey equals i.Key
            where e.MessageId == mail.MessageId
            select new { i.Key, i.Number }
        ).SingleOrDefaultAsync(stop);
        return known is null
            ? null
            : name => new(name, InquiryMailOutcome.KnownBefore, known.Key, known.Number, mail.From);
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
