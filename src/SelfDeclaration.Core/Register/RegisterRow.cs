using SelfDeclaration.Declarations;

namespace SelfDeclaration.Register;

/// <summary>登録簿の一件: what the public register is made from, as the database holds it. Never shown as it is.</summary>
public sealed record RegisterRow
{
    /// <summary>The declaration's key in the database; stays inside.</summary>
    public required long DeclarationKey { get; init; }
    public required DeclarationStatus Status { get; init; }
    public required string PublicKey { get; init; }
    public required string Name { get; init; }
    public required string NameKana { get; init; }
    public string? TradeName { get; init; }
    public bool PublishTradeName { get; init; }
    public string? CorporateNumber { get; init; }
    public required string PrefectureCode { get; init; }
    public required string CityAndTown { get; init; }
    public required string IndustryCode { get; init; }
    public required StarLevel Star { get; init; }
    public required DateTimeOffset DeclaredAt { get; init; }
}
