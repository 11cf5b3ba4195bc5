namespace SelfDeclaration.PolicyMaking;

/// <summary>基本方針の答え, exactly as typed and chosen. <see cref="PolicyRules"/> says whether they will do.</summary>
public sealed record PolicyInput
{
    /// <summary>事業者名</summary>
    public string? Name { get; init; }

    /// <summary>代表者の役職と氏名</summary>
    public string? Representative { get; init; }

    /// <summary>What was chosen, by the code of its question.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Chosen { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    public IReadOnlyList<string> Of(string question) => Chosen.GetValueOrDefault(question) ?? [];
}
