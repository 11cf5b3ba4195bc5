using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.PolicyMaking;

/// <summary>基本方針の入力項目</summary>
public static class PolicyFields
{
    public static readonly Field Name = new("Name", "事業者名")
    {
        Required = true,
        Hint = "会社名や屋号です。方針の文に入ります。",
        MaxLength = 60,
    };
    public static readonly Field Representative = new("Representative", "代表者の役職と氏名")
    {
        Required = true,
        Hint = "例 代表取締役 架空 太郎",
        MaxLength = 60,
    };

    public static Field Of(PolicyQuestion question) =>
        new(question.Code, question.Label) { Required = true, Hint = question.Hint };
}

/// <summary>基本方針の入力規則: every question is answered, with answers that the version has.</summary>
public static class PolicyRules
{
    public static IEnumerable<FieldError> Check(PolicyInput input, PolicyTemplate template) =>
        (
            (FieldError?[])
                [
                    PolicyFields.Name.CheckText(TypedText.Name(input.Name)),
                    PolicyFields.Representative.CheckText(TypedText.Name(input.Representative)),
                    .. template.Questions.Select(q => Check(q, input.Of(q.Code))),
                ]
        ).OfType<FieldError>();

    private static FieldError? Check(PolicyQuestion question, IReadOnlyList<string> chosen)
    {
        var field = PolicyFields.Of(question);
        return chosen.Count == 0
            ? question.Many
                ? field.Says($"{field.Label}を1つ以上選んでください")
                : field.Unchosen()
            : (!question.Many && chosen.Count > 1)
            || chosen.Except(question.Choices.Select(c => c.Code)).Any()
                ? field.ChooseAgain()
                : null;
    }
}
