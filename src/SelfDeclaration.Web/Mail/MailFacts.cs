using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Mail;

/// <summary>What one mail says: exactly the facts its template names, in text and in HTML.</summary>
public abstract record MailFacts(MailKind Kind)
{
    /// <summary>Name of the template files without their ending.</summary>
    public virtual string Template => Kind.ToString();

    /// <summary>Placeholder → text. Every template of this kind uses each of them in both parts.</summary>
    public abstract IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>What <c>{{lines}}</c> stands for, one line each; a template of this kind names it when there are any.</summary>
    public virtual IReadOnlyList<string> Lines => [];

    /// <summary>Where an answer goes; null for the secretariat.</summary>
    public virtual string? ReplyTo => null;

    /// <summary>Message-IDs of the thread it continues, the oldest first; none for a mail that begins one.</summary>
    public virtual IReadOnlyList<string> Thread => [];

    /// <summary>Written by a person for this reader; else machines are asked not to answer it.</summary>
    public virtual bool ByPerson => false;

    /// <summary>Only the kind: links, codes and numbers stay out of logs.</summary>
    public sealed override string ToString() => Kind.ToString();
}

/// <summary>① 受付確認: goes to an address nobody has confirmed yet, so it says no more than 宛名, one link and one code.</summary>
public sealed record ReceivedMail(
    string BusinessName,
    string ContactName,
    StarLevel Star,
    Uri Link,
    string Code,
    DateTimeOffset ExpiresAt
) : MailFacts(MailKind.Received)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["businessName"] = MailText.Business(BusinessName),
            ["contactName"] = MailText.Contact(ContactName),
            ["star"] = Star.Label(),
            ["link"] = Link.AbsoluteUri,
            ["code"] = Code,
            ["expiresAt"] = ExpiresAt.ShowMinute(),
        };
}

/// <summary>② 宣言完了: the two numbers, digits together.</summary>
/// <remarks>
/// AcceptanceTarget: until when the secretariat means to have looked at it; not said when Immediate,
/// for then the declaration is accepted already and the mark can be used.
/// </remarks>
public sealed record CompletedMail(
    string BusinessName,
    string ContactName,
    StarLevel Star,
    string UserNumber,
    string DeclarationId,
    DateOnly AcceptanceTarget,
    bool Immediate
) : MailFacts(MailKind.Completed)
{
    public override string Template => Immediate ? "CompletedImmediate" : "Completed";

    public override IReadOnlyDictionary<string, string> Values
    {
        get
        {
            var values = new Dictionary<string, string>
            {
                ["businessName"] = BusinessName,
                ["contactName"] = ContactName,
                ["star"] = Star.Label(),
                ["userNumber"] = UserNumber,
                ["declarationId"] = DeclarationId,
            };
            if (!Immediate)
            {
                values["acceptanceTarget"] = AcceptanceTarget.ShowDate();
            }

            return values;
        }
    }
}

/// <summary>再開リンク: opens the draft on another device.</summary>
public sealed record ResumeMail(Uri Link, DateTimeOffset ExpiresAt) : MailFacts(MailKind.Resume)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["link"] = Link.AbsoluteUri,
            ["expiresAt"] = ExpiresAt.ShowMinute(),
        };
}

/// <summary>期限は明日: once, a day before the confirmation mail stops working.</summary>
/// <remarks>Its link is one of its own, which completes the declaration as the one before does.</remarks>
public sealed record ExpiresTomorrowMail(
    string BusinessName,
    string ContactName,
    StarLevel Star,
    Uri Link,
    DateTimeOffset ExpiresAt,
    DateTimeOffset AnswersKeptUntil
) : MailFacts(MailKind.ExpiresTomorrow)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["businessName"] = MailText.Business(BusinessName),
            ["contactName"] = MailText.Contact(ContactName),
            ["star"] = Star.Label(),
            ["link"] = Link.AbsoluteUri,
            ["expiresAt"] = ExpiresAt.ShowMinute(),
            ["answersKeptUntil"] = AnswersKeptUntil.ShowMinute(),
        };
}

/// <summary>期限切れ: says until when the answers wait for a new confirmation mail.</summary>
public sealed record ExpiredMail(
    string BusinessName,
    string ContactName,
    StarLevel Star,
    Uri Link,
    DateTimeOffset ExpiredAt,
    DateTimeOffset AnswersKeptUntil
) : MailFacts(MailKind.Expired)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["businessName"] = MailText.Business(BusinessName),
            ["contactName"] = MailText.Contact(ContactName),
            ["star"] = Star.Label(),
            ["link"] = Link.AbsoluteUri,
            ["expiredAt"] = ExpiredAt.ShowMinute(),
            ["answersKeptUntil"] = AnswersKeptUntil.ShowMinute(),
        };
}
