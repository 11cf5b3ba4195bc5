using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.TagHelpers;

/// <summary>エラーのまとめ: every error of the page, each a link to its control. Nothing when there is none.</summary>
/// <remarks>
/// No role=alert: the script moves focus here, and both together are read twice. Without script the
/// address ends in #errors and the browser starts here.
/// </remarks>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ViewData.Model is not FormPage { Errors: { Count: > 0 } errors })
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "err");
        output.Attributes.SetAttribute("id", "errors");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("aria-labelledby", "errors-h");
        output.Attributes.SetAttribute("tabindex", "-1");

        var heading = Tags.Element("h2", ("id", "errors-h")).With(Tags.Icon("alert"));
        output.Content.AppendHtml(heading.With($"入力内容を{errors.Count}か所直してください"));

        var list = Tags.Element("ul");
        foreach (var error in errors)
        {
            var link = Tags.Element("a", ("href", $"{error.Page}#{FieldShell.IdOf(error.Field)}"));
            list.With(Tags.Element("li").With(link.With(error.Message)));
        }

        output.Content.AppendHtml(list);
    }
}
