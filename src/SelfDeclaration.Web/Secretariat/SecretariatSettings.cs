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
}
