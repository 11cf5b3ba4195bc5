using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SelfDeclaration.Web.TagHelpers;

/// <summary>一行の入力欄. Its content (a lookup button, a result) stands beside or below the input.</summary>
[HtmlTargetElement("text-field")]
public sealed class TextFieldTagHelper : FieldTagHelper
{
    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    /// <summary>Class for the expected length: w-4, w-8, w-13 or w-20; full width when absent.</summary>
    [HtmlAttributeName("width")]
    public string? Width { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var beside = await output.GetChildContentAsync();
        var shell = Shell();
        var input = Take(
            output,
            Tags.Element(
                "input",
                ("type", "text"),
                ("id", shell.Id),
                ("name", PostName),
                ("value", Value),
                ("class", Width),
                ("aria-invalid", shell.Wrong ? "true" : null),
                ("aria-describedby", shell.DescribedBy())
            )
        );
        Begin(output, shell);
        output.Content.AppendHtml(
            beside.IsEmptyOrWhiteSpace
                ? input
                : Tags.Element("div", ("class", "join")).With(input).With(beside)
        );
    }
}
