using SelfDeclaration.Declarations;

namespace SelfDeclaration.Cases;

/// <summary>判断: what the secretariat decides about a declaration.</summary>
public enum DecisionKind
{
    /// <summary>受理</summary>
    Accept = 1,

    /// <summary>受理の提案: the first of two who have to.</summary>
    Propose,

    /// <summary>差戻し</summary>
    Return,

    /// <summary>不受理</summary>
    Reject,

    /// <summary>取消</summary>
    Revoke,

    /// <summary>統合: it ends, and another declaration of the same business stays.</summary>
    Merge,
}

/// <summary>判断のきまり: which decision fits which status, and what it is called.</summary>
public static class DecisionRules
{
    public static bool Allows(this DeclarationStatus status, DecisionKind decision) =>
        decision switch
        {
            DecisionKind.Accept or DecisionKind.Propose or DecisionKind.Return => status
                is DeclarationStatus.Declared,
            DecisionKind.Reject => status
                is DeclarationStatus.Declared
                    or DeclarationStatus.Returned,
            DecisionKind.Revoke => status is DeclarationStatus.Accepted,
            DecisionKind.Merge => status.IsLive(),
            _ => throw new ArgumentOutOfRangeException(nameof(decision)),
        };

    /// <summary>True for what 承認 alone may decide; 受付 asks a business back by itself.</summary>
    public static bool IsForAcceptance(this DecisionKind decision) =>
        decision is not DecisionKind.Return;

    /// <summary>受理</summary>
    public static string Label(this DecisionKind decision) =>
        decision switch
        {
            DecisionKind.Accept => "受理",
            DecisionKind.Propose => "受理の提案",
            DecisionKind.Return => "差戻し",
            DecisionKind.Reject => "不受理",
            DecisionKind.Revoke => "取消",
            DecisionKind.Merge => "統合",
            _ => throw new ArgumentOutOfRangeException(nameof(decision)),
        };

    /// <summary>受理しました</summary>
    public static string Done(this DecisionKind decision) =>
        decision switch
        {
            DecisionKind.Accept => "受理しました",
            DecisionKind.Propose => "受理を提案しました。もう1人が確かめると受理になります",
            DecisionKind.Return => "差し戻しました",
            DecisionKind.Reject => "不受理にしました",
            DecisionKind.Revoke => "取り消しました",
            DecisionKind.Merge => "統合しました",
            _ => throw new ArgumentOutOfRangeException(nameof(decision)),
        };

    /// <summary>この内容で受理してメールを送る</summary>
    public static string Button(this DecisionKind decision) =>
        decision switch
        {
            DecisionKind.Accept => "この内容で受理してメールを送る",
            DecisionKind.Propose => "受理を提案する",
            DecisionKind.Return => "この内容で差し戻してメールを送る",
            DecisionKind.Reject => "この内容で不受理にしてメールを送る",
            DecisionKind.Revoke => "この内容で取り消してメールを送る",
            DecisionKind.Merge => "この内容で統合してメールを送る",
            _ => throw new ArgumentOutOfRangeException(nameof(decision)),
        };
}
