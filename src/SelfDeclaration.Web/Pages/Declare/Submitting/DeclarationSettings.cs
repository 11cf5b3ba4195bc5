namespace SelfDeclaration.Web.Pages.Declare.Submitting;

/// <summary>Settings under <c>Declaration</c>.</summary>
public sealed class DeclarationSettings
{
    public const string Section = "Declaration";

    /// <summary>How long a confirmation mail works: long enough for a weekend, short enough for a lost mailbox. 24–168.</summary>
    public int LinkLifetimeHours { get; init; } = 72;

    public AcceptancePolicy Acceptance { get; init; } = AcceptancePolicy.Manual;

    /// <summary>
    /// How long 宣言完了 shows the two numbers in the browser that finished. Long enough to print and to
    /// note them, short enough for a shared computer.
    /// </summary>
    public int NumbersShownMinutes { get; init; } = 30;

    /// <summary>Wrong 確認コード before only a new mail helps: a guesser has 10 in 1,000,000.</summary>
    public int WrongCodesAllowed { get; init; } = 10;

    /// <summary>How long the answers of an expired application stay ready for a new mail.</summary>
    public int ExpiredAnswersKeptDays { get; init; } = 30;

    /// <summary>
    /// How long a mailed link that works no more still tells why. Only its hash is kept, so a year costs
    /// nobody anything, and few mails are opened later.
    /// </summary>
    public int OldLinksKeptDays { get; init; } = 365;

    /// <summary>
    /// How long after completing the same form may come again and be answered with the numbers: the second
    /// press of a double click was sent before the browser knew that the first one worked.
    /// </summary>
    public int DoubleClickSeconds { get; init; } = 10;

    /// <summary>停止の取りやめ: two weeks, in which somebody back from a holiday notices.</summary>
    public int WithdrawUndoDays { get; init; } = 14;

    /// <summary>How often new numbers are drawn when one is taken already; more means a broken generator.</summary>
    public int NumberAttempts { get; init; } = 5;

    public TimeSpan LinkLifetime => TimeSpan.FromHours(LinkLifetimeHours);
}

/// <summary>受理のしかた.</summary>
public enum AcceptancePolicy
{
    /// <summary>The secretariat looks at each declaration.</summary>
    Manual = 1,

    /// <summary>A declaration counts as accepted when it is made.</summary>
    Immediate,
}
