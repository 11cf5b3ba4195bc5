using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using SelfDeclaration.Text;

namespace SelfDeclaration.Web.TagHelpers;

/// <summary>Short ways to write elements; every value goes through the encoder.</summary>
internal static class Tags
{
    /// <summary>An attribute whose value is null is left out; an empty value is written bare.</summary>
    public static TagBuilder Element(string name, params (string Name, string? Value)[] attributes)
    {
        var tag = new TagBuilder(name);
        if (name == "input")
        {
            tag.TagRenderMode = TagRenderMode.SelfClosing;
        }

        foreach (var (key, value) in attributes)
        {
            if (value is not null)
            {
                tag.Attributes[key] = VisibleText.Writable(value);
            }
        }

        return tag;
    }

    public static TagBuilder With(this TagBuilder tag, string text)
    {
        tag.InnerHtml.Append(VisibleText.Writable(text));
        return tag;
    }

    public static TagBuilder With(this TagBuilder tag, IHtmlContent content)
    {
        tag.InnerHtml.AppendHtml(content);
        return tag;
    }

    /// <summary>Fixed markup only: never anything a person typed.</summary>
    public static TagBuilder WithHtml(this TagBuilder tag, string html)
    {
        tag.InnerHtml.AppendHtml(html);
        return tag;
    }

    /// <summary>An icon of icons.svg beside words that say the same, hence hidden from assistive technology.</summary>
    /// <param name="name">One of ours, never anything a person typed.</param>
    public static IHtmlContent Icon(string name) =>
        new HtmlString(
            $"""<svg class="i" aria-hidden="true"><use href="/img/icons.svg#{name}"></use></svg>"""
        );
}
