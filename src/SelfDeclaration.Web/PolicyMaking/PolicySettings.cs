namespace SelfDeclaration.Web.PolicyMaking;

/// <summary>Settings under <c>Policies</c>.</summary>
public sealed class PolicySettings
{
    public const string Section = "Policies";

    /// <summary>How long answers of a visitor without an account stay in their browser: long enough to ask the boss.</summary>
    public int AnswersKeptDays { get; init; } = 7;

    /// <summary>Versions one account keeps: two a year for ten years.</summary>
    public int KeptPerAccount { get; init; } = 20;
}
