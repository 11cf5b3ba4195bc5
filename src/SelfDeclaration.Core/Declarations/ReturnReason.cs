namespace SelfDeclaration.Declarations;

/// <summary>差戻しの理由: what has to be put right at one field, in the secretariat's words to the business.</summary>
public sealed record ReturnReason
{
    /// <summary>Name of the field as in <see cref="Businesses.BusinessFields"/> or <see cref="DeclarationFields"/>.</summary>
    public required string Field { get; init; }

    /// <summary>The field's label, as it was when the reason was written.</summary>
    public required string Label { get; init; }
    public required string Reason { get; init; }
}
