using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SelfDeclaration.Web.TagHelpers;

/// <summary>ひとつ選ぶ: radio buttons under one legend.</summary>
[HtmlTargetElement("radio-cards")]
public sealed class RadioCardsTagHelper : FieldTagHelper
{
    /// <summary>The chosen value; null for none yet.</summary>
    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    [HtmlAttributeName("options")]
    public IEnumerable<FormOption> Options { get; set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var after = await output.GetChildContentAsync();
        Choices.Write(output, Shell(), "radio", PostName, Options, option => option.Value == Value);
        output.Content.AppendHtml(after);
    }
}

/// <summary>いくつでも選ぶ: checkboxes under one legend.</summary>
[HtmlTargetElement("check-list")]
public sealed class CheckListTagHelper : FieldTagHelper
{
    [HtmlAttributeName("values")]
    public IEnumerable<string> Values { get; set; } = [];

    [HtmlAttributeName("options")]
    public IEnumerable<FormOption> Options { get; set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var after = await output.GetChildContentAsync();
        var chosen = Values.ToHashSet();
        Choices.Write(
            output,
            Shell(),
            "checkbox",
            PostName,
            Options,
            option => chosen.Contains(option.Value)
        );
        output.Content.AppendHtml(after);
    }
}

/// <summary>チェックひとつ: a single yes, posted as true. The card is its own label, so there is no legend.</summary>
[HtmlTargetElement("check-card", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckCardTagHelper : FieldTagHelper
{
    [HtmlAttributeName("value")]
    public bool Value { get; set; }

    /// <summary>Explains the choice; not part of its name. Use it instead of the field's hint for long texts.</summary>
    [HtmlAttributeName("description")]
    public string Description { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var shell = Shell();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", shell.CssClass);
        output.Content.AppendHtml(shell.Hint());
        output.Content.AppendHtml(shell.Messages());
        var card = new Card("checkbox", shell.Id, PostName, "true", Value)
        {
            DescribedBy = shell.DescribedBy(),
            Wrong = shell.Wrong,
            Description = Description,
        };
        output.Content.AppendHtml(card.Element(shell.Caption()));
    }
}

internal static class Choices
{
    public static void Write(
        TagHelperOutput output,
        FieldShell shell,
        string type,
        string name,
        IEnumerable<FormOption> options,
        Func<FormOption, bool> chosen
    )
    {
        FieldTagHelper.BeginGroup(output, shell);
        var cards = Tags.Element("div", ("class", "cards"));
        foreach (var (index, option) in options.Index())
        {
            // The first control has the field's own id: the error summary leads there, and hint and
            // error are referred to from it too, since a fieldset's description is often not read.
            var id = index == 0 ? shell.Id : $"{shell.Id}-{option.Value}";
            var card = new Card(type, id, name, option.Value, chosen(option))
            {
                DescribedBy = index == 0 ? shell.DescribedBy() : null,
                Wrong = shell.Wrong,
                Description = option.Description,
            };
            cards.With(card.Element(new HtmlContentBuilder().Append(option.Text)));
        }

        output.Content.AppendHtml(cards);
    }
}
