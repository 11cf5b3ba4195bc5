using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.TagHelpers;

/// <summary>年・月・日: three inputs under one legend; 令和8 is a year too, so the year is text.</summary>
[HtmlTargetElement("date-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateFieldTagHelper : FieldTagHelper
{
    [HtmlAttributeName("value")]
    public DateInput Value { get; set; } = new();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var shell = Shell();
        BeginGroup(output, shell);
        output.Content.AppendHtml(
            Tags.Element("div", ("class", "date"))
                .With(Part(shell, shell.Id, "Year", "年", Value.Year, "w-6", null))
                .With(
                    Part(shell, $"{shell.Id}-month", "Month", "月", Value.Month, "w-2", "numeric")
                )
                .With(Part(shell, $"{shell.Id}-day", "Day", "日", Value.Day, "w-2", "numeric"))
        );
    }

    private TagBuilder Part(
        FieldShell shell,
        string id,
        string part,
        string unit,
        string? value,
        string width,
        string? inputMode
    )
    {
        var input = Tags.Element(
            "input",
            ("type", "text"),
            ("id", id),
            ("name", $"{PostName}.{part}"),
            ("value", value),
            ("class", width),
            ("inputmode", inputMode),
            ("aria-invalid", shell.Wrong ? "true" : null),
            ("aria-describedby", part == "Year" ? shell.DescribedBy() : null)
        );
        // Named in full, since three inputs called 年, 月 and 日 on a page with two dates are six riddles.
        var label = Tags.Element("label", ("for", id))
            .With(Tags.Element("span", ("class", "vh")).With($"{Field.Label}の"))
            .With(unit);
        return Tags.Element("div").With(input).With(label);
    }
}
