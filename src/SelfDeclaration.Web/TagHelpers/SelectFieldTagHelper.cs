using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SelfDeclaration.Web.TagHelpers;

/// <summary>プルダウン: the browser's own select, headed by 「選んでください」.</summary>
[HtmlTargetElement("select-field")]
public sealed class SelectFieldTagHelper : FieldTagHelper
{
    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    [HtmlAttributeName("options")]
    public IEnumerable<FormOption> Options { get; set; } = [];

    [HtmlAttributeName("width")]
    public string? Width { get; set; }

    /// <summary>What the first, empty option says.</summary>
    [HtmlAttributeName("empty")]
    public string Empty { get; set; } = "選んでください";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var beside = await output.GetChildContentAsync();
        var shell = Shell();
        var select = Take(
            output,
            Tags.Element(
                "select",
                ("id", shell.Id),
                ("name", PostName),
                ("class", Width),
                ("aria-invalid", shell.Wrong ? "true" : null),
                ("aria-describedby", shell.DescribedBy())
            )
        );
        Fill(select);
        Begin(output, shell);
        output.Content.AppendHtml(select);
        output.Content.AppendHtml(beside);
    }

    private void Fill(TagBuilder select)
    {
        select.With(Item(new FormOption("", Empty)));
        TagBuilder? group = null;
        foreach (var option in Options)
        {
            if (option.Group.Length == 0)
            {
                select.With(Item(option));
                continue;
            }

            if (group?.Attributes["label"] != option.Group)
            {
                group = Tags.Element("optgroup", ("label", option.Group));
                select.With(group);
            }

            group.With(Item(option));
        }
    }

    private TagBuilder Item(FormOption option) =>
        Tags.Element(
                "option",
                ("value", option.Value),
                ("selected", option.Value == (Value ?? "") ? "selected" : null)
            )
            .With(option.Text);
}
