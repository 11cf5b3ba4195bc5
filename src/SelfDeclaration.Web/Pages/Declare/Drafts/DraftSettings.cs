namespace SelfDeclaration.Web.Pages.Declare.Drafts;

/// <summary>Settings under <c>Drafts</c>.</summary>
public sealed class DraftSettings
{
    public const string Section = "Drafts";

    /// <summary>
    /// How long a draft can be read after the last word typed. A week covers a weekend and a
    /// conversation with the boss; longer would keep personal data nobody comes back for.
    /// </summary>
    public int LifetimeDays { get; init; } = 7;

    /// <summary>
    /// How often one change is tried again when another window of the same applicant saved in
    /// between; more means something is wrong.
    /// </summary>
    public int SaveAttempts { get; init; } = 5;

    public TimeSpan Lifetime => TimeSpan.FromDays(LifetimeDays);
}
