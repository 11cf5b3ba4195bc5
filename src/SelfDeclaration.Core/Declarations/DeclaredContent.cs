namespace SelfDeclaration.Declarations;

/// <summary>自己宣言の内容: the answers of 自己宣言入力 after they passed the rules, in the form we keep.</summary>
public sealed record DeclaredContent(
    LevelEvidence Level,
    IReadOnlyList<string> Purposes,
    string? OtherPurpose,
    string ContactName,
    string ContactMail,
    QuestionnaireInput? Questionnaire
);

/// <summary>段階とその裏づけ; the evidence is null for 一つ星.</summary>
public sealed record LevelEvidence(
    StarLevel Star,
    DateOnly? AssessedOn,
    int? AssessmentScore,
    DateOnly? PolicySetOn,
    PolicyPublication? PolicyPublication,
    string? PolicyUrl
)
{
    public LevelPeriod From(DateOnly day) =>
        new()
        {
            Star = Star,
            From = day,
            AssessedOn = AssessedOn,
            AssessmentScore = AssessmentScore,
            PolicySetOn = PolicySetOn,
            PolicyPublication = PolicyPublication,
            PolicyUrl = PolicyUrl,
        };
}
