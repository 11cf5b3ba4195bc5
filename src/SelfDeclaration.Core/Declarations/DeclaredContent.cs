using SelfDeclaration.Text;

namespace SelfDeclaration.Declarations;

/// <summary>自己宣言の内容: the answers of 自己宣言入力 after they passed the rules, in the form we keep.</summary>
public sealed record DeclaredContent(
    LevelEvidence Level,
    IReadOnlyList<string> Purposes,
    string? OtherPurpose,
    string ContactName,
    string ContactMail,
    QuestionnaireInput? Questionnaire
)
{
    /// <summary>Reads answers that pass <see cref="DeclarationRules"/>; what 一つ星 does not need is left out.</summary>
    public static DeclaredContent Read(DeclarationInput input) =>
        new(
            LevelEvidence.Read(input),
            [.. Declarations.Purposes.All.Select(p => p.Code).Intersect(input.Purposes)],
            input.Purposes.Contains(Declarations.Purposes.Other)
                ? TypedText.Name(input.OtherPurpose)
                : null,
            TypedText.Name(input.ContactName),
            TypedText.Mail(input.ContactMail),
            Kept(input.Questionnaire)
        );

    private static QuestionnaireInput? Kept(QuestionnaireInput answers)
    {
        var kept = answers with
        {
            Subsidy = NullIfEmpty(TypedText.Paragraphs(answers.Subsidy)),
            Troubles = NullIfEmpty(TypedText.Paragraphs(answers.Troubles)),
        };
        return kept == new QuestionnaireInput() ? null : kept;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}

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
    public static LevelEvidence OneStar { get; } =
        new(StarLevel.OneStar, null, null, null, null, null);

    /// <summary>Reads answers that pass <see cref="DeclarationRules.CheckLevel"/>.</summary>
    public static LevelEvidence Read(DeclarationInput input) =>
        input.Star is StarLevel.TwoStar
            ? new(
                StarLevel.TwoStar,
                DeclarationRules.ReadDate(input.AssessedOn),
                DeclarationRules.ReadScore(input.AssessmentScore),
                DeclarationRules.ReadDate(input.PolicySetOn),
                input.PolicyPublication,
                input.PolicyPublication is Declarations.PolicyPublication.Website
                    ? TypedText.Url(input.PolicyUrl)
                    : null
            )
            : OneStar;

    public static LevelEvidence Of(LevelPeriod period) =>
        new(
            period.Star,
            period.AssessedOn,
            period.AssessmentScore,
            period.PolicySetOn,
            period.PolicyPublication,
            period.PolicyUrl
        );

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
