using System.Globalization;
using System.Text.RegularExpressions;

namespace SelfDeclaration.Web.Texts;

/// <summary>固定ページ: a page that is nothing but text.</summary>
/// <param name="Slug">Its address without the slash in front: about, roles/executive.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Description">One sentence for who finds it in a search.</param>
/// <param name="Updated">更新日</param>
/// <param name="Markdown">The text below the heading.</param>
/// <param name="Language">ja, or en for the summary in English.</param>
public sealed partial record StaticPage(
    string Slug,
    string Title,
    string Description,
    DateOnly Updated,
    string Markdown,
    string Language = "ja"
)
{
    public string Address => "/" + Slug;

    /// <summary>Reads a file: <c>---</c>, lines of <c>name: value</c>, <c>---</c>, and the text.</summary>
    public static StaticPage Parse(string slug, string file)
    {
        var parts = Head().Match(file);
        var facts = parts
            .Groups["facts"]
            .Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(fact => fact.Length == 2)
            .ToDictionary(fact => fact[0], fact => fact[1]);
        if (
            !parts.Success
            || !facts.TryGetValue("title", out var title)
            || !facts.TryGetValue("description", out var description)
            || !DateOnly.TryParseExact(
                facts.GetValueOrDefault("updated"),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var updated
            )
        )
        {
            throw new InvalidOperationException(
                $"data/pages/{slug}.md begins with ---, title:, description:, updated: (2026-11-23) and ---."
            );
        }

        return new(
            slug,
            title,
            description,
            updated,
            parts.Groups["text"].Value,
            facts.GetValueOrDefault("language", "ja")
        );
    }

    [GeneratedRegex(@"\A---\n(?<facts>.*?)\n---\n(?<text>.*)\z", RegexOptions.Singleline)]
    private static partial Regex Head();
}
