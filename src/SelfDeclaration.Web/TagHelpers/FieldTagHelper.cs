using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.TagHelpers;

/// <summary>What every field helper shares: which field it is and what is wrong with it.</summary>
/// <remarks>
/// Attributes a helper does not know (type, inputmode, autocomplete, spellcheck …) go to the control.
/// No helper writes required, maxlength, pattern or placeholder: the server says what is wrong, in
/// Japanese, and nothing typed is cut off.
/// </remarks>
public abstract class FieldTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The field of the domain: its label, marks and hint.</summary>
    [HtmlAttributeName("field")]
    public Field Field { get; set; } = null!;

    /// <summary>Name in the posted form; Input.{field} unless given.</summary>
    [HtmlAttributeName("name")]
    public string? Name { get; set; }

    protected string PostName => Name ?? $"Input.{Field.Name}";

    internal FieldShell Shell() => new(Field, FormPage.ErrorsOf(ViewContext.HttpContext));

    /// <summary>Turns the helper's element into the shell around one control with its own label.</summary>
    internal static void Begin(TagHelperOutput output, FieldShell shell)
    {
        Frame(output, "div", shell);
        output.Content.AppendHtml(shell.Label());
        output.Content.AppendHtml(shell.Hint());
        output.Content.AppendHtml(shell.Messages());
    }

    /// <summary>Turns the helper's element into the shell around several controls under one legend.</summary>
    internal static void BeginGroup(TagHelperOutput output, FieldShell shell)
    {
        Frame(output, "fieldset", shell);
        output.Attributes.SetAttribute("aria-describedby", shell.DescribedBy());
        if (shell.DescribedBy() is null)
        {
            output.Attributes.RemoveAll("aria-describedby");
        }

        output.Content.AppendHtml(shell.Legend());
        output.Content.AppendHtml(shell.Hint());
        output.Content.AppendHtml(shell.Messages());
    }

    /// <summary>Moves the attributes the page wrote to the control they are meant for.</summary>
    protected static TagBuilder Take(TagHelperOutput output, TagBuilder control)
    {
        foreach (var attribute in output.Attributes)
        {
            control.MergeAttribute(
                attribute.Name,
                attribute.Value?.ToString(),
                replaceExisting: true
            );
        }

        output.Attributes.Clear();
        return control;
    }

    private static void Frame(TagHelperOutput output, string element, FieldShell shell)
    {
        output.TagName = element;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", shell.CssClass);
    }
}
