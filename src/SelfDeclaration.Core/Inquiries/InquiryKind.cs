namespace SelfDeclaration.Inquiries;

/// <summary>お問い合わせの種類</summary>
public enum InquiryKind
{
    /// <summary>申込みについて</summary>
    Application = 1,

    /// <summary>メールが届かない</summary>
    MailNotArrived,

    /// <summary>利用者番号・パスワード</summary>
    SignIn,

    /// <summary>登録内容の変更・停止</summary>
    Changes,

    /// <summary>診断について</summary>
    Assessment,

    /// <summary>その他</summary>
    Other,
}

/// <summary>お問い合わせの状態</summary>
public enum InquiryState
{
    /// <summary>新着: nobody has looked after what came last.</summary>
    New = 1,

    /// <summary>対応中</summary>
    InProgress,

    /// <summary>回答済み: an answer went out; the other side is up.</summary>
    Answered,

    /// <summary>完了</summary>
    Closed,
}

public static class InquiryWords
{
    public static string Label(this InquiryKind kind) =>
        kind switch
        {
            InquiryKind.Application => "申込みについて",
            InquiryKind.MailNotArrived => "メールが届かない",
            InquiryKind.SignIn => "利用者番号・パスワード",
            InquiryKind.Changes => "登録内容の変更・停止",
            InquiryKind.Assessment => "診断について",
            InquiryKind.Other => "その他",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    public static string Label(this InquiryState state) =>
        state switch
        {
            InquiryState.New => "新着",
            InquiryState.InProgress => "対応中",
            InquiryState.Answered => "回答済み",
            InquiryState.Closed => "完了",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>Whether the secretariat is up.</summary>
    public static bool IsOpen(this InquiryState state) =>
        state is InquiryState.New or InquiryState.InProgress;
}
