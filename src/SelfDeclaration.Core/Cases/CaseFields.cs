using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Cases;

/// <summary>審査の項目: what the secretariat types about a case.</summary>
public static class CaseFields
{
    private const int Longest = 500;

    public static readonly Field Choice = new("Kind", "どうしますか") { Required = true };

    public static readonly Field RejectReason = new("Reason", "不受理の理由")
    {
        Required = true,
        MaxLength = Longest,
        Hint = "申込者へのメールに、このまま載せます",
    };

    public static readonly Field RevokeReason = new("Reason", "取消の理由")
    {
        Required = true,
        MaxLength = Longest,
        Hint = "宣言事業者へのメールに、このまま載せます",
    };

    public static readonly Field MergeReason = new("Reason", "統合の理由")
    {
        Required = true,
        MaxLength = Longest,
        Hint = "宣言事業者へのメールに、このまま載せます",
    };

    public static readonly Field EditReason = new("Reason", "訂正の理由")
    {
        Required = true,
        MaxLength = Longest,
        Hint = "担当者へのメールと履歴に載せます　例 電話で確かめた",
    };

    public static readonly Field HoldNote = new("HoldNote", "保留の理由")
    {
        Required = true,
        MaxLength = Longest,
        Hint = "事務局だけが見ます",
    };

    public static readonly Field ScreeningNote = new("ScreeningNote", "反社会的勢力の確認")
    {
        MaxLength = Longest,
        Hint = "何を調べ、どうだったか。事務局だけが見ます",
    };

    public static readonly Field Assignee = new("Assignee", "担当");

    public static readonly Field DeclineReason = new("Reason", "見送りの理由")
    {
        Required = true,
        MaxLength = Longest,
        Hint = "宣言事業者へのメールに、このまま載せます",
    };

    public static readonly Field HandledNote = new("Note", "対応の内容")
    {
        Required = true,
        MaxLength = Longest,
        Hint = "例 電話で閉鎖を確かめ、取消にした",
    };

    public static readonly Field ContactMail = new("ContactMail", "新しいメールアドレス")
    {
        Required = true,
        MaxLength = 254,
        Hint = "担当者に確かめたアドレス　例 name@example.co.jp",
    };

    public static readonly Field MailReason = new("MailReason", "宛先を訂正する理由")
    {
        Required = true,
        MaxLength = Longest,
    };

    /// <summary>Text that somebody will read: asked for where it is required, and not too long.</summary>
    public static FieldError? CheckWords(this Field field, string? typed) =>
        field.Required && TypedText.Paragraphs(typed).Length == 0
            ? field.Empty()
            : field.CheckParagraphs(typed);
}
