namespace SelfDeclaration.Declarations;

/// <summary>担当者: who speaks for the business, and from when to when.</summary>
public sealed class ContactPerson
{
    public long Key { get; init; }
    public required string Name { get; init; }
    public required string Mail { get; init; }
    public required DateTimeOffset From { get; init; }
    public DateTimeOffset? To { get; set; }
}
