namespace SelfDeclaration.Register;

/// <summary>照会の答え: all that a program learns about an ID; no name, whatever is asked.</summary>
/// <param name="Status">On the 基準日.</param>
/// <param name="Star">段階 on that day.</param>
/// <param name="DeclaredOn">宣言日, by Japan's calendar.</param>
/// <param name="AcceptedOn">申込受理の日; null before it.</param>
/// <param name="CorporateNumberMatches">Null where no number was given, or where it cannot be known.</param>
public sealed record VerificationAnswer(
    VerifiedStatus Status,
    int? Star,
    DateOnly? DeclaredOn,
    DateOnly? AcceptedOn,
    bool? CorporateNumberMatches
)
{
    public static VerificationAnswer Unknown { get; } =
        new(VerifiedStatus.Unknown, null, null, null, null);
}

/// <summary>照会で答える状態. 差戻し is between the business and the secretariat: outside it is a declaration not yet accepted.</summary>
public enum VerifiedStatus
{
    /// <summary>No declaration has this ID, or none had it on the 基準日.</summary>
    Unknown = 1,

    /// <summary>宣言完了, not accepted yet.</summary>
    Declared,

    /// <summary>申込受理</summary>
    Accepted,

    /// <summary>不受理</summary>
    Rejected,

    /// <summary>停止, by the business.</summary>
    Withdrawn,

    /// <summary>取消, by the secretariat.</summary>
    Revoked,

    /// <summary>統合: ended because the business has another declaration.</summary>
    Merged,
}
