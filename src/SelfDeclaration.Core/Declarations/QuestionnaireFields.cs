using SelfDeclaration.Validation;

namespace SelfDeclaration.Declarations;

/// <summary>アンケート（任意）の項目. Names lead from <see cref="DeclarationInput"/> to the answer.</summary>
public static class QuestionnaireFields
{
    private const string Prefix = nameof(DeclarationInput.Questionnaire) + ".";

    public static readonly Field HeardFrom = new(
        Prefix + nameof(QuestionnaireInput.HeardFrom),
        "制度を知ったきっかけ"
    );

    public static readonly Field Employees = new(
        Prefix + nameof(QuestionnaireInput.Employees),
        "総従業員数"
    );

    public static readonly Field SecurityStaff = new(
        Prefix + nameof(QuestionnaireInput.SecurityStaff),
        "情報セキュリティの担当者"
    );

    public static readonly Field Subsidy = new(
        Prefix + nameof(QuestionnaireInput.Subsidy),
        "申請予定の補助金"
    )
    {
        MaxLength = 500,
    };

    public static readonly Field PastIncident = new(
        Prefix + nameof(QuestionnaireInput.PastIncident),
        "過去の被害の有無"
    );

    public static readonly Field Troubles = new(
        Prefix + nameof(QuestionnaireInput.Troubles),
        "困っていること"
    )
    {
        MaxLength = 500,
    };
}
