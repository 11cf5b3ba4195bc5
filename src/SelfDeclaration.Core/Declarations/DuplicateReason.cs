using SelfDeclaration.Validation;

namespace SelfDeclaration.Declarations;

/// <summary>新しく申し込む理由: asked for beside a live declaration of the same 法人番号, read by the secretariat.</summary>
public static class DuplicateReason
{
    public static readonly Field Field = new(
        nameof(DeclarationDraft.DuplicateReason),
        "新しく申し込む理由"
    )
    {
        MaxLength = 500,
        Hint = "事務局が確かめます　例 合併で前の登録が使えなくなった",
    };

    public static IEnumerable<FieldError> Check(string? typed) =>
        Field.CheckParagraphs(typed) is { } tooLong ? [tooLong] : [];
}
