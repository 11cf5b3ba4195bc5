using Microsoft.Extensions.Options;

namespace SelfDeclaration.Web.Inquiries;

/// <summary>Settings under <c>Inquiries</c>.</summary>
public sealed class InquirySettings
{
    public const string Section = "Inquiries";

    /// <summary>Business days in which an answer is promised on the page, and after which the desk marks an inquiry as late.</summary>
    public int AnswerWithinBusinessDays { get; init; } = 3;

    /// <summary>
    /// A form sent sooner after it was opened was not typed by a person: name, address and one sentence take longer
    /// even when the browser fills in the first two. Programs send at once.
    /// </summary>
    public int LeastSeconds { get; init; } = 4;

    /// <summary>Inquiries one visitor may send in an hour: an office of some people behind one address, on a bad day.</summary>
    public int PerVisitorPerHour { get; init; } = 10;

    /// <summary>Mails taken in at once: a morning's worth, in one request.</summary>
    public int MailFiles { get; init; } = 100;

    /// <summary>Longest mail taken in: with the screenshots people attach. Those are not kept.</summary>
    public int MailKilobytes { get; init; } = 10_240;

    /// <summary>Characters kept of a mail: a long letter and what it quotes; the rest is in the mailbox.</summary>
    public int MailTextCharacters { get; init; } = 20_000;

    /// <summary>Nesting of a mail's parts that is followed: a forwarded mail in a forwarded mail, and no bomb.</summary>
    public int MailDepth { get; init; } = 16;

    /// <summary>回答済み that nobody came back to are 完了 after so many days: a fortnight, holidays included.</summary>
    public int CloseAnsweredDays { get; init; } = 14;

    public MailboxSettings Mailbox { get; init; } = new();

    public bool IsPossible =>
        AnswerWithinBusinessDays > 0
        && LeastSeconds >= 0
        && PerVisitorPerHour > 0
        && MailFiles > 0
        && MailKilobytes > 0
        && MailTextCharacters > 0
        && MailDepth > 0
        && CloseAnsweredDays > 0;
}

/// <summary>Stops the start when inquiries could not work, with sentences that name the key.</summary>
public sealed class InquirySettingsRules : IValidateOptions<InquirySettings>
{
    public ValidateOptionsResult Validate(string? name, InquirySettings options)
    {
        string[] problems =
        [
            .. options.IsPossible ? (string[])[] : ["Inquiries: its numbers start at 1."],
            .. options.Mailbox.Problems(),
        ];
        return problems is []
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(problems);
    }
}
