using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Inquiries;

/// <summary>お問い合わせを受け付ける: the ticket and the mail with its number, both or neither.</summary>
public sealed class SubmitInquiry(
    RegistryDb db,
    MailOutbox outbox,
    MailLimits limits,
    Visitor visitor,
    SignedIn signedIn,
    IOptions<InquirySettings> settings,
    IOptions<RateLimitSettings> rates,
    TimeProvider clock
)
{
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);

    /// <summary>Null: now. Else the moment from which this visitor may send again.</summary>
    public async Task<DateTimeOffset?> NextAllowedAsync(HttpContext http)
    {
        if (!rates.Value.Enabled)
        {
            return null;
        }

        var (who, since) = (visitor.Hash(http), clock.GetUtcNow() - s_hour);
        var decisive = await db
            .Inquiries.Where(i => i.Visitor == who && i.ReceivedAt > since)
            .OrderByDescending(i => i.ReceivedAt)
            .Skip(settings.Value.PerVisitorPerHour - 1)
            .Select(i => (DateTimeOffset?)i.ReceivedAt)
            .FirstOrDefaultAsync();
        return decisive + s_hour;
    }

    /// <param name="submitKey">Of the confirmed form: pressed twice, it is one inquiry.</param>
    /// <param name="input">Passed the check.</param>
    /// <param name="http">From whom.</param>
    /// <returns>お問い合わせ番号</returns>
    public async Task<string> RunAsync(Guid submitKey, InquiryInput input, HttpContext http)
    {
        if (await NumberOfAsync(submitKey) is { } known)
        {
            return known;
        }

        var now = clock.GetUtcNow();
        var (tidy, who) = (input.Repaired(), visitor.Hash(http));
        var inquiry = new Inquiry
        {
            Number = InquiryNumber.New(now.DateInJapan()),
            SubmitKey = submitKey,
            Kind = tidy.Kind!.Value,
            Name = tidy.Name!,
            Organisation = tidy.Organisation is { Length: > 0 } organisation ? organisation : null,
            Mail = tidy.Mail!,
            Reference = tidy.Reference is { Length: > 0 } reference ? reference : null,
            AccountKey = signedIn.IsBusiness ? signedIn.AccountKey : null,
            Visitor = who,
            ReceivedAt = now,
            Since = now,
            Entries =
            [
                new()
                {
                    Kind = InquiryEntryKind.Question,
                    Text = tidy.Text!,
                    At = now,
                },
            ],
        };
        // Whoever fills strangers' mailboxes with our receipts is stopped; the inquiry itself is kept.
        if (await limits.NextAllowedAsync(inquiry.Mail, who, null) is null)
        {
            var mail = outbox.Add(
                inquiry.Mail,
                new InquiryReceivedMail(inquiry.Number, settings.Value.AnswerWithinBusinessDays),
                subject: null,
                who
            );
            inquiry.Entries.Add(
                new()
                {
                    Kind = InquiryEntryKind.Receipt,
                    Text = "受付のメールを送りました",
                    At = now,
                    MessageId = mail.MessageId,
                }
            );
        }

        db.Inquiries.Add(inquiry);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // The same form in the same instant: the other one was first.
            db.ChangeTracker.Clear();
            if (await NumberOfAsync(submitKey) is { } first)
            {
                return first;
            }

            throw;
        }

        return inquiry.Number;
    }

    private Task<string?> NumberOfAsync(Guid submitKey) =>
        db
            .Inquiries.Where(i => i.SubmitKey == submitKey)
            .Select(i => (string?)i.Number)
            .SingleOrDefaultAsync();
}
