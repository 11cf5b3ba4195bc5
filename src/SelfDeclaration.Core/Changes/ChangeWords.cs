namespace SelfDeclaration.Changes;

/// <summary>変更申請の呼び名.</summary>
public static class ChangeWords
{
    public static string Label(this ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Registration => "登録情報の変更",
            ChangeKind.StarLevel => "段階の変更",
            ChangeKind.ContactPerson => "担当者の変更",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Label(this ChangeStatus status) =>
        status switch
        {
            ChangeStatus.Waiting => "確認待ち",
            ChangeStatus.Accepted => "反映済み",
            ChangeStatus.Declined => "見送り",
            ChangeStatus.Cancelled => "取下げ",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
}
