using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SelfDeclaration.Web.TagHelpers;

/// <summary>複数行の入力欄 with its limit in words; a script adds how many characters are left.</summary>
[HtmlTargetElement("text-area")]
public sealed class TextAreaTagHelper : FieldTagHelper
{
    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var shell = Shell();
        var counter = $"{shell.Id}-c";
        var limit = Field.MaxLength;
        var area = Take(
            output,
            Tags.Element(
                "textarea",
                ("id", shell.Id),
                ("name", PostName),
                ("rows", "4"),
                ("data-count", counter),
                ("data-limit", $"{limit}"),
                ("aria-invalid", shell.Wrong ? "true" : null),
                ("aria-describedby", shell.DescribedBy(counter))
            )
        );
        // A parser drops the first line break after the start tag, so one is given to it to drop.
        area.WithHtml("\n").With(Value ?? "");
        Begin(output, shell);
        output.Content.AppendHtml(area);
        output.Content.AppendHtml(
            Tags.Element("p", ("class", "count"), ("id", counter)).With($"{limit}文字まで")
        );
    }
}
