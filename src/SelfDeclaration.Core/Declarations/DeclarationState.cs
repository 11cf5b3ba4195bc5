namespace SelfDeclaration.Declarations;

/// <summary>What of a declaration a decision of the secretariat changes.</summary>
public sealed record DeclarationState(
    DeclarationStatus Status,
    DateTimeOffset? AcceptedAt,
    DateTimeOffset? WaitingSince,
    DateTimeOffset? HeldAt,
    string? HoldNote,
    long? FirstAcceptedBy,
    DateTimeOffset? EndedAt,
    string? EndReason,
    string? LiveCorporateNumber,
    long? MergedIntoKey,
    IReadOnlyList<ReturnReason> ReturnReasons
);
