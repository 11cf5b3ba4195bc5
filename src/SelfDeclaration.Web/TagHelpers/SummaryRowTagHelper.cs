using Microsoft.AspNetCore.Razor.TagHelpers;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Web.TagHelpers;

/// <summary>内容確認の1行, inside <c>dl.sl</c>. Content, when given, stands in place of the value.</summary>
[HtmlTargetElement("summary-row")]
public sealed class SummaryRowTagHelper : TagHelper
{
    /// <summary>Gives label and 公開; or use label and public.</summary>
    [HtmlAttributeName("field")]
    public Field? Field { get; set; }

    [HtmlAttributeName("label")]
    public string? Label { get; set; }

    [HtmlAttributeName("public")]
    public bool Public { get; set; }

    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    /// <summary>Where the answer is changed; no link when absent.</summary>
    [HtmlAttributeName("change-href")]
    public string? ChangeHref { get; set; }

    /// <summary>What was repaired, e.g. ひらがなを全角カナに直しました.</summary>
    [HtmlAttributeName("note")]
    public string? Note { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var label = Label ?? Field?.Label ?? "";
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;

        var term = Tags.Element("dt").With(label);
        if (Public || Field is { Public: true })
        {
            term.With(Tags.Element("span", ("class", "tag pub")).With("公開"));
        }

        var answer = Tags.Element("dd");
        if (content.IsEmptyOrWhiteSpace)
        {
            answer.With(string.IsNullOrWhiteSpace(Value) ? "入力なし" : Value);
        }
        else
        {
            answer.With(content);
        }

        if (!string.IsNullOrEmpty(Note))
        {
            answer.With(Tags.Element("small").With(Note));
        }

        output.Content.AppendHtml(term).AppendHtml(answer);
        if (!string.IsNullOrEmpty(ChangeHref))
        {
            var link = Tags.Element("a", ("href", ChangeHref), ("aria-label", $"{label}を変更"));
            output.Content.AppendHtml(Tags.Element("dd").With(link.With("変更")));
        }
    }
}
