namespace SelfDeclaration.Web.Experts;

/// <summary>Settings under <c>Experts</c>.</summary>
public sealed class ExpertSettings
{
    public const string Section = "Experts";

    /// <summary>How long an accepted profile is shown before it has to be renewed: people move, change their work and stop.</summary>
    public int RenewalMonths { get; init; } = 12;

    /// <summary>The reminder goes out this many days before the end: long enough for a holiday and a full mailbox.</summary>
    public int RemindDays { get; init; } = 30;

    /// <summary>How long a mailed link to the form works: over a weekend.</summary>
    public int LinkHours { get; init; } = 72;

    /// <summary>Begun and never sent in: nobody comes back for it after this.</summary>
    public int UnfinishedDays { get; init; } = 14;

    /// <summary>Returned and not sent in again, or not renewed: kept for so long, in which one may still come back, and then deleted.</summary>
    public int EndedDays { get; init; } = 365;

    /// <summary>Experts on one page of the list: as many as one looks through.</summary>
    public int PageSize { get; init; } = 20;

    public bool IsPossible =>
        RenewalMonths is >= 1 and <= 120
        && RemindDays is >= 1 and <= 180
        && LinkHours is >= 1 and <= 720
        && UnfinishedDays * 24 >= LinkHours
        && EndedDays >= 1
        && PageSize is >= 5 and <= 200;
}
