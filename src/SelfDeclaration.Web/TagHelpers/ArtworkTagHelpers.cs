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
    [HtmlAttributeName("level")]
    public StarLevel Level { get; set; } = StarLevel.OneStar;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var stars = (int)Level;
        output.TagName = null;
        output.Content.SetHtmlContent(
            Tags.Element(
                    "svg",
                    ("class", $"star s{stars}"),
                    ("viewBox", $"0 0 {12 + (36 * stars)} 48"),
                    ("aria-hidden", "true")
                )
                .With(Tags.Element("use", ("href", $"/img/icons.svg#star-{stars}")))
        );
    }
}
