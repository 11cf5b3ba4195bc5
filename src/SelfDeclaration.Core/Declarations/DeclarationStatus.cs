namespace SelfDeclaration.Declarations;

/// <summary>自己宣言の状態.</summary>
public enum DeclarationStatus
{
    /// <summary>宣言完了: numbers issued, waiting for the secretariat.</summary>
    Declared = 1,

    /// <summary>申込受理: public, and the mark may be used.</summary>
    Accepted,

    /// <summary>差戻し: the secretariat asks for a correction.</summary>
    Returned,

    /// <summary>不受理</summary>
    Rejected,

    /// <summary>停止: by the business itself.</summary>
    Withdrawn,

    /// <summary>取消: by the secretariat.</summary>
    Revoked,
}

/// <summary>The allowed moves between statuses; anything else is a bug.</summary>
public static class DeclarationMoves
{
    public static bool Allows(DeclarationStatus from, DeclarationStatus to) =>
        (from, to)
            is
                (DeclarationStatus.Declared, DeclarationStatus.Accepted)
                or
                (DeclarationStatus.Declared, DeclarationStatus.Returned)
                or
                (DeclarationStatus.Declared, DeclarationStatus.Rejected)
                or
                (DeclarationStatus.Declared, DeclarationStatus.Withdrawn)
                or
                (DeclarationStatus.Returned, DeclarationStatus.Declared)
                or
                (DeclarationStatus.Returned, DeclarationStatus.Rejected)
                or
                (DeclarationStatus.Returned, DeclarationStatus.Withdrawn)
                or
                (DeclarationStatus.Accepted, DeclarationStatus.Withdrawn)
                or
                (DeclarationStatus.Accepted, DeclarationStatus.Revoked)
                // 14 days to undo a 停止.
                or
                (DeclarationStatus.Withdrawn, DeclarationStatus.Accepted)
                or
                (DeclarationStatus.Withdrawn, DeclarationStatus.Declared);

    /// <summary>A live declaration blocks a second one for the same 法人番号.</summary>
    public static bool IsLive(this DeclarationStatus status) => Live.Contains(status);

    public static readonly IReadOnlyList<DeclarationStatus> Live =
    [
        DeclarationStatus.Declared,
        DeclarationStatus.Accepted,
        DeclarationStatus.Returned,
    ];
}
