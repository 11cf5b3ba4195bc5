using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Learning;

/// <summary>受講記録に入れる名前, as typed.</summary>
public sealed record LearningRecordInput
{
    public string? Name { get; set; }

    public static readonly Field NameField = new(nameof(Name), "記録に入れる名前")
    {
        Hint = "例 山田 花子（株式会社みずほ精工）",
        MaxLength = 60,
    };

    public static FieldError? Check(LearningRecordInput input) =>
        NameField.CheckText(TypedText.Name(input.Name));
}
