using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace SelfDeclaration.Web.TagHelpers;

/// <summary>A radio button or checkbox with its words, the whole area of which can be pressed.</summary>
/// <remarks>
/// The description stands outside the label, so that the accessible name is the choice's own words;
/// the style sheet stretches the label over the card.
/// </remarks>
internal sealed record Card(string Type, string Id, string Name, string Value, bool Checked)
{
    public string? DescribedBy { get; init; }
    public bool Wrong { get; init; }
    public string Description { get; init; } = "";

    private string? DescriptionId => Description.Length == 0 ? null : $"{Id}-d";

    public TagBuilder Element(IHtmlContent caption)
    {
        var described = string.Join(
            ' ',
            new[] { DescribedBy, DescriptionId }.Where(id => !string.IsNullOrEmpty(id))
        );
        var input = Tags.Element(
            "input",
            ("type", Type),
            ("id", Id),
            ("name", Name),
            ("value", Value),
            ("checked", Checked ? "checked" : null),
            ("aria-invalid", Wrong && Type == "checkbox" ? "true" : null),
            ("aria-describedby", described.Length == 0 ? null : described)
        );
        var words = Tags.Element("div").With(Tags.Element("label", ("for", Id)).With(caption));
        if (DescriptionId is not null)
        {
            words.With(Tags.Element("small", ("id", DescriptionId)).With(Description));
        }

        return Tags.Element("div", ("class", "card")).With(input).With(words);
    }
}
