using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.TagHelpers;

/// <summary>選択肢: what is posted, what is read, and what explains it.</summary>
/// <param name="Value">The posted value.</param>
/// <param name="Text">The accessible name, exactly.</param>
/// <param name="Description">Explains the choice; not part of its name.</param>
/// <param name="Group">Heading over neighbouring options of a select with the same one.</param>
public sealed record FormOption(
    string Value,
    string Text,
    string Description = "",
    string Group = ""
)
{
    public static IReadOnlyList<FormOption> From(IEnumerable<Choice> choices) =>
        [.. choices.Select(c => new FormOption(c.Code, c.Label))];
}
