using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SelfDeclaration.Testing.Browsing;

/// <summary>A page as a browser reads it, and what is wrong with it.</summary>
public sealed record ReadPage(IHtmlDocument Document, IReadOnlyList<string> Faults)
{
    public static ReadPage From(string html)
    {
        List<string> faults = [];
        var parser = new HtmlParser();
        parser.Error += (_, error) =>
        {
            if (error is AngleSharp.Html.Dom.Events.HtmlErrorEvent wrong)
            {
                faults.Add($"{wrong.Message} (line {wrong.Position.Line})");
            }
        };
        var page = parser.ParseDocument(html);
        faults.AddRange(PageFaults.Of(page));
        return new(page, faults);
    }
}
