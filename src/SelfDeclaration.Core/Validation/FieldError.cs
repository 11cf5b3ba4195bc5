namespace SelfDeclaration.Validation;

/// <summary>One thing wrong with one field, in the words the applicant will read.</summary>
/// <param name="Field">Name of the property on the input, e.g. <c>CorporateNumber</c>.</param>
/// <param name="Message">Japanese sentence saying what to do; no 。 at its end.</param>
public sealed record FieldError(string Field, string Message)
{
    /// <summary>Address of the page that has the field; empty for the one that shows the message.</summary>
    public string Page { get; init; } = "";
}
