namespace SelfDeclaration.EndToEndTests;

/// <summary>The pages that a test looks at in every size and colour, by their routes.</summary>
public sealed class LooksAtAttribute(params string[] routes) : OnRecordAttribute("", "", "")
{
    public IReadOnlyList<string> Routes { get; } = routes;
}
