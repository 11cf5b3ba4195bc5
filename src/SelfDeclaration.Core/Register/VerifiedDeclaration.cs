using SelfDeclaration.Declarations;

namespace SelfDeclaration.Register;

/// <summary>照会された自己宣言: what an answer is made from, as the register holds it. Never shown as it is.</summary>
public sealed record VerifiedDeclaration
{
    /// <summary>The declaration's key in the database; stays inside.</summary>
    public required long Key { get; init; }
    public required string DeclarationId { get; init; }
    public required DeclarationStatus Status { get; init; }
    public required StarLevel Star { get; init; }
    public required DateTimeOffset DeclaredAt { get; init; }
    public DateTimeOffset? AcceptedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>統合: the business goes on under another ID.</summary>
    public bool IsMerged { get; init; }

    /// <summary>匿名化: whose it was is known no more.</summary>
    public bool IsAnonymous { get; init; }
    public string? CorporateNumber { get; init; }

    /// <summary>段階の期間, oldest first; needed for a 基準日 alone.</summary>
    public IReadOnlyList<PublicLevel> Levels { get; init; } = [];

    /// <summary>停止 that were undone; needed for a 基準日 alone.</summary>
    public IReadOnlyList<StoppedPeriod> Stops { get; init; } = [];
}

/// <summary>停止していた期間: from 停止 to 停止の取りやめ.</summary>
public sealed record StoppedPeriod(DateTimeOffset From, DateTimeOffset To);
