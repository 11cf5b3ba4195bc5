namespace SelfDeclaration.EndToEndTests;

/// <summary>The pages that a test looks at in every size and colour, by their routes.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LooksAtAttribute(params string[] routes) : Attribute
{
    public IReadOnlyList<string> Routes { get; } = routes;
}
