using SelfDeclaration.Validation;

namespace SelfDeclaration.Changes;

/// <summary>変更の手続きの項目.</summary>
public static class ChangeFields
{
    public static readonly Field WithdrawReason = new("Reason", "停止する理由")
    {
        MaxLength = 500,
        Hint = "書かなくてもかまいません。事務局だけが読みます",
    };

    public static readonly Field Note = new("Note", "事務局への連絡")
    {
        MaxLength = 500,
        Hint = "直したところの説明など、伝えておきたいことがあれば書いてください",
    };

    public static readonly Field NewContactName = new("ContactName", "新しい担当者名")
    {
        Required = true,
        MaxLength = 50,
        Hint = "例 山田 太郎",
    };

    public static readonly Field NewContactMail = new("ContactMail", "新しい担当者のメールアドレス")
    {
        Required = true,
        MaxLength = 254,
        Hint = "このアドレスに確認のメールを送ります　例 name@example.co.jp",
    };

    public static FieldError? CheckReason(string? typed) => WithdrawReason.CheckParagraphs(typed);

    public static FieldError? CheckNote(string? typed) => Note.CheckParagraphs(typed);
}
