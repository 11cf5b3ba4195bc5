using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SelfDeclaration.Testing.Browsing;

/// <summary>What things on a page are called: accessible names, as a reader of the page would say them.</summary>
internal static partial class Names
{
    private const string Unspoken = ".tag, svg, [aria-hidden=true], script, style";

    /// <summary>Text with runs of white space made one, and without tags such as 必須 and without icons.</summary>
    public static string Of(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var unspoken in copy.QuerySelectorAll(Unspoken).ToList())
        {
            unspoken.Remove();
        }

        return Plain(copy.TextContent);
    }

    public static string Plain(string text) => WhiteSpace().Replace(text, " ").Trim();

    /// <summary>The name of a field, button or link.</summary>
    public static string OfControl(IElement control)
    {
        if (control.GetAttribute("aria-labelledby") is { } ids)
        {
            return string.Join(
                " ",
                ids.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(id => control.Owner!.GetElementById(id))
                    .OfType<IElement>()
                    .Select(Of)
            );
        }

        if (control.GetAttribute("aria-label") is { Length: > 0 } name)
        {
            return Plain(name);
        }

        if (control is IHtmlInputElement { Type: "submit" } submit)
        {
            return Plain(submit.Value);
        }

        return control is IHtmlButtonElement or IHtmlAnchorElement ? Of(control)
            : LabelOf(control) is { } label ? Of(WithoutControls(label))
            : "";
    }

    /// <summary>The name of the group a field stands in: its <c>legend</c>, or its section's label.</summary>
    public static IEnumerable<string> OfGroups(IElement element)
    {
        for (var group = element.ParentElement; group is not null; group = group.ParentElement)
        {
            if (group.LocalName == "fieldset" && group.QuerySelector("legend") is { } legend)
            {
                yield return Of(legend);
            }
            else if (group.HasAttribute("aria-labelledby") || group.HasAttribute("aria-label"))
            {
                yield return OfControl(group);
            }
        }
    }

    private static IElement? LabelOf(IElement control) =>
        control.Closest("label")
        ?? (
            control.Id is { Length: > 0 } id
                ? control
                    .Owner!.QuerySelectorAll("label")
                    .FirstOrDefault(l => l.GetAttribute("for") == id)
                : null
        );

    private static IElement WithoutControls(IElement label)
    {
        var copy = (IElement)label.Clone();
        foreach (var control in copy.QuerySelectorAll("input, select, textarea").ToList())
        {
            control.Remove();
        }

        return copy;
    }

    [GeneratedRegex(@"[\s\u3000]+")]
    private static partial Regex WhiteSpace();
}
