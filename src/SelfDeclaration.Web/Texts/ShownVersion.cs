using SelfDeclaration.Texts;

namespace SelfDeclaration.Web.Texts;

/// <summary>版の一つ, as its history shows it.</summary>
/// <param name="Id">Unique on its page.</param>
/// <param name="Heading">Which one.</param>
/// <param name="Who">When, and by whom.</param>
/// <param name="Lines">What changed since the one before.</param>
/// <param name="EditUrl">Where it can be begun from again.</param>
public sealed record ShownVersion(
    string Id,
    string Heading,
    string Who,
    IReadOnlyList<(LineChange Change, string Line)> Lines,
    string? EditUrl
);
