using AngleSharp.Dom;
using SelfDeclaration.Testing.Browsing;

namespace SelfDeclaration.IntegrationTests.Texts;

/// <summary>A page on which nothing acts: no script but ours, no style, no address that is more than one.</summary>
internal static class HarmlessPage
{
    public static void Expect(TestBrowser page, string where)
    {
        Assert.True((int)page.Status == 200, $"{where}: {page.Status}");
        foreach (var element in page.FindAll("*"))
        {
            var name = element.LocalName;
            Assert.False(
                name is "iframe" or "object" or "embed" or "base" or "style" or "animate" or "math",
                $"{where}: {name}"
            );
            Assert.False(name == "script" && !IsOurs(element), $"{where}: {element.OuterHtml}");
            foreach (var attribute in element.Attributes)
            {
                Assert.False(
                    attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                        || attribute.Name is "srcdoc" or "style",
                    $"{where}: {attribute.Name} in {element.OuterHtml}"
                );
                if (attribute.Name is "href" or "src" or "action" or "formaction" or "xlink:href")
                {
                    Assert.Matches(
                        "^(https?://|mailto:|tel:|#|\\?|/(?![/\\\\])|$)",
                        attribute.Value
                    );
                }
            }

            Assert.False(
                name == "img" && !element.HasAttribute("alt"),
                $"{where}: {element.OuterHtml}"
            );
        }
    }

    private static bool IsOurs(IElement script) =>
        script.GetAttribute("src") is { } src
            ? src.StartsWith('/')
            : script.GetAttribute("type") == "application/ld+json";
}
