using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.TagHelpers;

/// <summary>手続きの流れ: a sentence that says where one is, and the seven steps.</summary>
[HtmlTargetElement("step-trail", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepTrailTagHelper : TagHelper
{
    /// <summary>For the screens an applicant fills in.</summary>
    [HtmlAttributeName("page")]
    public DeclarePage? Page { get; set; }

    /// <summary>For the steps after submitting.</summary>
    [HtmlAttributeName("step")]
    public DeclareStep? Step { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var current = Page is { } page ? StepNames.StepOf(page) : Step ?? DeclareStep.Terms;
        output.TagName = null;
        output.Content.AppendHtml(
            Tags.Element("p", ("class", "where"), ("id", "where")).With(Sentence(current))
        );
        var list = Tags.Element(
            "ol",
            ("class", "step"),
            ("aria-label", $"手続きの流れ（全{StepNames.All.Count}段階）")
        );
        foreach (var step in StepNames.All)
        {
            list.With(Item(step, current));
        }

        output.Content.AppendHtml(list);
    }

    private string Sentence(DeclareStep current)
    {
        var part = Page is { } page ? StepNames.PartOf(page) : "";
        return $"{StepNames.All.Count}段階中の{(int)current}段階目：{StepNames.Of(current)}"
            + (part.Length == 0 ? "" : $"（{part}）");
    }

    private static TagBuilder Item(DeclareStep step, DeclareStep current)
    {
        // On 宣言完了 nothing is left to do: its own circle is filled too.
        var done = step < current || current == DeclareStep.Complete;
        var name = Tags.Element("span", ("class", "t")).With(StepNames.Of(step));
        var state =
            step == current ? "（現在）"
            : done ? "（完了）"
            : "";
        if (state.Length > 0)
        {
            name.With(Tags.Element("span", ("class", "vh")).With(state));
        }

        return Tags.Element(
                "li",
                ("class", done ? "done" : null),
                ("aria-current", step == current ? "step" : null)
            )
            .With(Tags.Element("span", ("class", "n")).With($"{(int)step}"))
            .With(name);
    }
}
