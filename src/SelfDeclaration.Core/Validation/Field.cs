namespace SelfDeclaration.Validation;

/// <summary>入力項目: what a form field is called and what the applicant is told about it, in one place.</summary>
/// <param name="Name">Name of the property on the input record, e.g. <c>NameKana</c>.</param>
/// <param name="Label">The accessible name, which every message about the field begins with.</param>
public sealed record Field(string Name, string Label)
{
    /// <summary>必須 or 任意: every field says one of the two.</summary>
    public bool Required { get; init; }

    /// <summary>公開: the value is shown in the public register.</summary>
    public bool Public { get; init; }

    /// <summary>At most two short sentences, shown between label and control; empty for none.</summary>
    public string Hint { get; init; } = "";

    /// <summary>Longest accepted value in characters a reader would count (grapheme clusters).</summary>
    public int MaxLength { get; init; } = 100;
}
