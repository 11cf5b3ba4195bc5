using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Demo;

/// <summary>架空の自己宣言: the values of one business's rows in the register.</summary>
public sealed record FictionalDeclaration
{
    /// <summary>Key of its rows; a second level period has the next even number of twice the key.</summary>
    public required long Key { get; init; }

    public required BusinessKind Kind { get; init; }
    public required string? CorporateNumber { get; init; }
    public required string Name { get; init; }
    public required string NameKana { get; init; }
    public required string? TradeName { get; init; }
    public required bool PublishTradeName { get; init; }
    public required string? Url { get; init; }
    public required Place Place { get; init; }
    public required string StreetNumber { get; init; }
    public required string? Building { get; init; }
    public required string Phone { get; init; }
    public required string IndustryCode { get; init; }
    public required string? Association { get; init; }
    public required bool WantsNews { get; init; }

    public required string PublicKey { get; init; }
    public required string DeclarationId { get; init; }
    public required string ReceiptNumber { get; init; }
    public required DeclarationStatus Status { get; init; }
    public required DateTimeOffset DeclaredAt { get; init; }
    public required DateTimeOffset? AcceptedAt { get; init; }
    public required DateTimeOffset? EndedAt { get; init; }
    public required string? Origin { get; init; }
    public required IReadOnlyList<string> Purposes { get; init; }
    public required string? Questionnaire { get; init; }
    public required IReadOnlyList<FictionalLevel> Levels { get; init; }

    public required string ContactName { get; init; }
    public required string ContactMail { get; init; }
    public required string UserNumber { get; init; }
}

/// <summary>架空の段階の期間, with its evidence where there are two stars.</summary>
public sealed record FictionalLevel(StarLevel Star, DateOnly From, DateOnly? To)
{
    public DateOnly? AssessedOn { get; init; }
    public int? AssessmentScore { get; init; }
    public DateOnly? PolicySetOn { get; init; }
    public PolicyPublication? PolicyPublication { get; init; }
    public string? PolicyUrl { get; init; }
}
