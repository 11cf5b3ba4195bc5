using System.Text.RegularExpressions;

namespace SelfDeclaration.IntegrationTests.Conventions;

/// <summary>The colours of the style sheet can be read and seen, light and dark.</summary>
public sealed partial class ColourTests
{
    private static readonly string[] s_papers = ["bg", "raised", "surface", "field"];
    private static readonly string[] s_tints =
    [
        "info-bg",
        "select",
        "error-bg",
        "ok-bg",
        "warn-bg",
    ];

    [Fact]
    public void Contrast_of_colours_is_known_at_its_ends()
    {
        Assert.Equal(21, Colour.Parse("#000").ContrastWith(Colour.Parse("#fff")), 2);
        Assert.Equal(4.54, Colour.Parse("#767676").ContrastWith(Colour.Parse("#fff")), 2);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Every_pair_of_colours_has_its_contrast(string scheme)
    {
        var colours = Tokens(scheme);

        var faint = Pairs()
            .Select(p => (p, Ratio: colours[p.Front].ContrastWith(colours[p.Back])))
            .Where(x => x.Ratio < x.p.Least)
            .Select(x => $"{x.p.Front} on {x.p.Back}: {x.Ratio:0.00}, needs {x.p.Least}");

        Expect.None(faint);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void One_of_the_two_focus_rings_is_seen_on_every_ground(string scheme)
    {
        var colours = Tokens(scheme);

        Assert.All(
            [.. s_papers, .. s_tints, "key", "deep", "star"],
            ground =>
                Assert.InRange(
                    Math.Max(
                        colours["focus-outer"].ContrastWith(colours[ground]),
                        colours["focus-inner"].ContrastWith(colours[ground])
                    ),
                    3,
                    21
                )
        );
    }

    private static IEnumerable<(string Front, string Back, double Least)> Pairs()
    {
        string[] links = ["link", "link-hover", "visited", "link-active"];
        foreach (var paper in s_papers)
        {
            // Body, headings and hints carry rules, so they are held to AAA.
            yield return ("text", paper, 7);
            yield return ("heading", paper, 7);
            yield return ("muted", paper, paper is "surface" ? 4.5 : 7);
            yield return ("line", paper, 3);
            yield return ("key", paper, 3);
            foreach (var front in (string[])[.. links, "error", "ok", "warn", "info"])
            {
                yield return (front, paper, 4.5);
            }
        }

        foreach (var tint in s_tints)
        {
            yield return ("text", tint, 4.5);
            yield return ("muted", tint, 4.5);
            yield return ("link", tint, 4.5);
            yield return ("line", tint, 3);
        }

        foreach (var word in (string[])["error", "ok", "warn", "info"])
        {
            yield return (word, $"{word}-bg", 4.5);
        }

        foreach (var key in (string[])["key", "key-hover", "key-active"])
        {
            yield return ("on-key", key, 4.5);
        }

        yield return ("on-deep", "deep", 7);
        yield return ("on-deep-2", "deep", 7);
        yield return ("star", "deep", 3);
        yield return ("on-star", "star", 4.5);
        yield return ("on-star", "star-hover", 4.5);
    }

    // Dark is a swap of tokens: the light ones, with those of the dark block in their place.
    private static Dictionary<string, Colour> Tokens(string scheme)
    {
        var css = RepositoryFile.In("src/SelfDeclaration.Web/wwwroot", "tokens.css").Single().Text;
        var dark = css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        Dictionary<string, Colour> colours = [];
        foreach (Match token in Token().Matches(scheme is "dark" ? css : css[..dark]))
        {
            colours[token.Groups[1].Value] = Colour.Parse(token.Groups[2].Value);
        }

        return colours;
    }

    [GeneratedRegex(@"--c-([a-z0-9-]+):\s*(#[0-9a-f]{3,6});")]
    private static partial Regex Token();
}
