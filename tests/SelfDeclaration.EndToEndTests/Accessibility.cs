using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SelfDeclaration.EndToEndTests;

/// <summary>Looks at one state of a page as many visitors see it.</summary>
public static class Accessibility
{
    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    // What colours decide, and what the size of letters decides; the other rules look at the markup and at what is
    // shown, which neither changes. Large letters need less contrast, so that they say nothing new about colours.
    private static readonly string[] s_byColour = ["color-contrast", "link-in-text-block"];
    private static readonly string[] s_bySize = ["target-size", "scrollable-region-focusable"];
    private static readonly string[] s_every =
    [
        "wcag2a",
        "wcag2aa",
        "wcag21a",
        "wcag21aa",
        "wcag22aa",
        "best-practice",
    ];

    public static string Version { get; } =
        s_axe.Split("axe v", 2)[1].Split([' ', '\n', '\r'], 2)[0];

    // Answers a list of what is wrong, in words, and the rules that were asked.
    private const string Look = """
        async rules => {
          const result = await axe.run(document, {
            runOnly: rules,
            resultTypes: ['violations'],
          });
          const wrong = result.violations.flatMap(v =>
            v.nodes.map(n => `${v.id}: ${v.help}: ${n.html.slice(0, 160)}`));
          const root = document.documentElement;
          const over = root.scrollWidth - root.clientWidth;
          if (over > 0) {
            const widest = [...document.body.querySelectorAll('*')]
              .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1)
              .slice(0, 3).map(e => e.outerHTML.slice(0, 120));
            wrong.push(`${over}px wider than the window: ${widest.join(' | ')}`);
          }
          const squeezed = [...document.querySelectorAll('th, td, dt, dd, li, p, h1, h2, h3, label, .btn')]
            .filter(e => e.checkVisibility() && !e.closest('.vh, .stack thead'))
            .filter(e => {
              const style = getComputedStyle(e);
              const [size, line] = [parseFloat(style.fontSize), parseFloat(style.lineHeight)];
              const text = document.createRange();
              text.selectNodeContents(e);
              const { width, height } = text.getBoundingClientRect();
              return style.display !== 'inline'
                && (width < 2 * size && height > 3 * line || width < 3 * size && height > 6 * line);
            })
            .slice(0, 3).map(e => e.outerHTML.slice(0, 120));
          if (squeezed.length > 0) {
            wrong.push(`hardly a character to a line: ${squeezed.join(' | ')}`);
          }
          const out = [...document.querySelectorAll('.card, .box, .btn')]
            .filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1)
            .slice(0, 3).map(e => e.outerHTML.slice(0, 200));
          if (out.length > 0) {
            wrong.push(`runs out of its box: ${out.join(' | ')}`);
          }
          const asked = [result.passes, result.violations, result.incomplete, result.inapplicable];
          return JSON.stringify({ wrong, asked: asked.flat().map(r => r.id) });
        }
        """;

    /// <summary>
    /// axe and the page's width at 320, 768 and 1280 px, light and dark, letters at 100 and 150 %:
    /// no violation, nothing to scroll sideways. Needs scripts.
    /// </summary>
    public static async Task AxeEverywhereAsync(this IPage page, string state)
    {
        await page.EvaluateAsync(s_axe);
        var before = page.ViewportSize;
        var size = await page.EvaluateAsync<string?>(
            "() => document.documentElement.dataset.text ?? null"
        );
        List<string> wrong = [];
        HashSet<string> asked = [];
        foreach (var width in (int[])[320, 768, 1280])
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(
                    new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce }
                );
                foreach (var text in (string[])["standard", "xlarge"])
                {
                    await SetTextAsync(page, text);
                    var rules = (scheme, text) switch
                    {
                        (ColorScheme.Light, "standard") => s_every,
                        (_, "standard") => s_byColour,
                        _ => s_bySize,
                    };
                    var found = JsonSerializer.Deserialize<Found>(
                        await page.EvaluateAsync<string>(Look, rules),
                        JsonSerializerOptions.Web
                    )!;
                    asked.UnionWith(found.Asked);
                    wrong.AddRange(
                        found.Wrong.Select(w => $"{state}, {width}px, {scheme}, {text}: {w}")
                    );
                }
            }
        }

        await SetTextAsync(page, size);
        await page.EmulateMediaAsync(
            new() { ColorScheme = ColorScheme.Null, ReducedMotion = ReducedMotion.Null }
        );
        await page.SetViewportSizeAsync(before!.Width, before.Height);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        AccessibilityRecord.Look(asked);
    }

    private static async Task SetTextAsync(IPage page, string? size) =>
        await page.EvaluateAsync(
            "size => size === null ? delete document.documentElement.dataset.text : document.documentElement.dataset.text = size",
            size
        );

    private sealed record Found(string[] Wrong, string[] Asked);
}
