namespace SelfDeclaration.Declarations;

/// <summary>段階の期間: which level was declared from when to when, on what evidence.</summary>
public sealed class LevelPeriod
{
    public long Key { get; init; }
    public required StarLevel Star { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }

    // 二つ星
    public DateOnly? AssessedOn { get; init; }
    public int? AssessmentScore { get; init; }
    public DateOnly? PolicySetOn { get; init; }
    public PolicyPublication? PolicyPublication { get; init; }
    public string? PolicyUrl { get; init; }
}
