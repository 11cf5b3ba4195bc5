using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.TagHelpers;

/// <summary>An icon of img/icons.svg; it always stands beside words that say the same.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    [HtmlAttributeName("name")]
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Tags.Icon(Name));
    }
}

/// <summary>星: our own artwork, always beside the words 一つ星 or 二つ星.</summary>
[HtmlTargetElement("star-mark", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StarMarkTagHelper : TagHelper
{
    private static readonly Dictionary<StarLevel, HtmlString> s_marks = Enum.GetValues<StarLevel>()
        .ToDictionary(
            level => level,
            level => new HtmlString(
                $"""<svg class="star s{(int)level}" viewBox="0 0 {12 + (36 * (int)level)} 48" aria-hidden="true"><use href="/img/icons.svg#star-{(int)level}"></use></svg>"""
            )
        );

    [HtmlAttributeName("level")]
    public StarLevel Level { get; set; } = StarLevel.OneStar;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Of(Level));
    }

    /// <summary>The same for a long list, where a tag helper for each line is felt.</summary>
    public static IHtmlContent Of(StarLevel level) => s_marks[level];
}
