using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>マイページでの呼び名: what a business reads of its own declaration.</summary>
public static class MyWords
{
    public static string Words(this DeclarationStatus status) =>
        status switch
        {
            DeclarationStatus.Declared => "宣言完了（事務局が確認中）",
            DeclarationStatus.Accepted => "申込受理",
            DeclarationStatus.Returned => "差戻し（直していただくところがあります）",
            DeclarationStatus.Rejected => "不受理",
            DeclarationStatus.Withdrawn => "停止",
            DeclarationStatus.Revoked => "取消",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    public static string Words(this ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Registration => "登録情報の変更",
            ChangeKind.StarLevel => "段階の変更",
            ChangeKind.ContactPerson => "担当者の変更",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
