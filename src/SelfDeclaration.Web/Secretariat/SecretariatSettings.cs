namespace SelfDeclaration.Web.Secretariat;

/// <summary>Settings under <c>Secretariat</c>.</summary>
public sealed class SecretariatSettings
{
    public const string Section = "Secretariat";

    /// <summary>
    /// Business days the secretariat has to look at a declaration before it counts as 期限超過: the two weeks
    /// that applicants are told at most (1〜2週間), in the days on which somebody works.
    /// </summary>
    public int AcceptWithinBusinessDays { get; init; } = 10;

    /// <summary>Hour in Japan after which the day's mail about late cases goes out: when the desk opens. 0–23.</summary>
    public int OverdueMailHour { get; init; } = 9;

    /// <summary>How long a decision can be taken back; its mail waits as long. Long enough to see a slip, short enough not to be felt.</summary>
    public int UndoMinutes { get; init; } = 5;

    /// <summary>受理 takes two people: one proposes, another one confirms. Off, because most desks have one.</summary>
    public bool FourEyes { get; init; }

    /// <summary>Rows of a list: a morning's work, and still one screenful of scrolling.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>How long after the last look a colleague is still said to be looking.</summary>
    public int ViewingMinutes { get; init; } = 10;

    /// <summary>Most cases accepted by one press: what one person has really opened just before.</summary>
    public int BatchSize { get; init; } = 50;

    /// <summary>基本方針のページ: a site that has not answered by then counts as not reachable; a clerk is waiting.</summary>
    public int PolicyPageTimeoutSeconds { get; init; } = 10;

    /// <summary>Redirects followed from a 基本方針のページ: http to https, and one to the right page.</summary>
    public int PolicyPageRedirects { get; init; } = 3;

    /// <summary>Bytes read of a 基本方針のページ: enough to see that it has content.</summary>
    public int PolicyPageBytes { get; init; } = 65536;

    /// <summary>
    /// Looks at pages inside the own network too. Never on a server: an applicant could make it look at its
    /// neighbours. For tests.
    /// </summary>
    public bool PolicyPageMayBePrivate { get; init; }

    public TimeSpan UndoTime => TimeSpan.FromMinutes(UndoMinutes);
}
