using SelfDeclaration.Declarations;

namespace SelfDeclaration.Applications;

/// <summary>申込みの状態, after 下書き.</summary>
public enum ApplicationStatus
{
    /// <summary>仮申込み: submitted, the mail not yet confirmed.</summary>
    Received = 1,

    /// <summary>宣言完了</summary>
    Completed,

    /// <summary>期限切れ: the mail was not confirmed in time; its answers are kept for a while.</summary>
    Expired,
}

/// <summary>申込み: a submitted draft on its way to a declaration.</summary>
public sealed class Application
{
    public Guid Key { get; init; }

    /// <summary>受付番号, safe to say on the phone: <c>SA-YYYYMMDD-XXXXXX</c>.</summary>
    public required string ReceiptNumber { get; init; }

    /// <summary>The draft it came from. Unique: pressing twice submits once.</summary>
    public required Guid DraftKey { get; init; }

    public ApplicationStatus Status { get; private set; } = ApplicationStatus.Received;

    /// <summary>The draft as submitted, encrypted; null once the declaration exists or the data was purged.</summary>
    public required string? Answers { get; set; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When the newest confirmation mail stops working.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>When the one reminder mail before expiry was sent.</summary>
    public DateTimeOffset? RemindedAt { get; set; }

    /// <summary>Confirmation mails caused so far; a form that shows an older count has been sent already.</summary>
    public int MailsSent { get; set; }

    /// <summary>Wrong 確認コード since the newest mail.</summary>
    public int WrongCodes { get; set; }

    public long? DeclarationKey { get; private set; }
    public Declaration? Declaration { get; private set; }

    /// <summary>仮申込み → 宣言完了.</summary>
    public void Complete(Declaration declaration, DateTimeOffset now)
    {
        Require(ApplicationStatus.Received);
        (Status, Declaration, CompletedAt, Answers) = (
            ApplicationStatus.Completed,
            declaration,
            now,
            null
        );
    }

    /// <summary>仮申込み → 期限切れ.</summary>
    public void Expire()
    {
        Require(ApplicationStatus.Received);
        Status = ApplicationStatus.Expired;
    }

    /// <summary>期限切れ → 仮申込み, when a new confirmation mail is asked for.</summary>
    public void Renew(DateTimeOffset expiresAt)
    {
        if (Status is ApplicationStatus.Completed)
        {
            throw new InvalidOperationException("A completed application is not renewed.");
        }

        (Status, ExpiresAt, RemindedAt, WrongCodes) = (
            ApplicationStatus.Received,
            expiresAt,
            null,
            0
        );
    }

    /// <summary>True while the newest mail works.</summary>
    public bool IsOpen(DateTimeOffset now) =>
        Status is ApplicationStatus.Received && now < ExpiresAt;

    /// <summary>True when it ended before its mail did: the applicant went back to change the answers.</summary>
    public bool WasGivenUp(DateTimeOffset now) =>
        Status is ApplicationStatus.Expired && now < ExpiresAt;

    private void Require(ApplicationStatus expected)
    {
        if (Status != expected)
        {
            throw new InvalidOperationException($"{Status} does not move here from {expected}.");
        }
    }
}
