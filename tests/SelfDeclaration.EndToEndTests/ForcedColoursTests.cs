using Microsoft.Playwright;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.EndToEndTests;

/// <summary>コントラスト テーマ: the visitor's own few colours, which take away every fill of ours.</summary>
public sealed class ForcedColoursTests : BrowserTest
{
    // How an element's edges look, without regard to its size.
    private const string Edges = """
        e => {
          const s = getComputedStyle(e);
          return [s.borderTopStyle, s.borderTopWidth, s.borderTopColor, s.outlineStyle, s.outlineWidth,
            s.outlineColor, s.backgroundColor].join(' ');
        }
        """;

    [Fact]
    [OnRecord(
        "コントラスト テーマ（強制カラー）",
        "宣言の手続きの画面",
        "いまの段階、選んだもの、誤り、フォーカスが見えます"
    )]
    public async Task Where_one_is_and_what_one_chose_can_be_seen()
    {
        var app = await StartAsync(window: w => w.ForcedColors = ForcedColors.Active);
        var page = app.Page;
        await page.ReachAsync(Screen.Kind);
        foreach (var (width, mark) in ((int, string)[])[(1280, " .n"), (320, "")])
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.NotEqual(
                await LooksAsync(page, $".step [aria-current]{mark}"),
                await LooksAsync(page, $".step li:last-child{mark}")
            );
        }

        await page.SetViewportSizeAsync(1280, 900);
        await page.Field("法人").CheckAsync();
        await page.Locator("h1").ClickAsync();

        Assert.NotEqual(
            await LooksAsync(page, ".card:has(:checked)"),
            await LooksAsync(page, ".card:not(:has(:checked))")
        );
    }

    [Fact]
    [OnRecord(
        "コントラスト テーマ（強制カラー）",
        "宣言の手続きの画面",
        "いまの段階、選んだもの、誤り、フォーカスが見えます"
    )]
    public async Task The_focus_and_the_edge_of_an_error_can_be_seen()
    {
        var app = await StartAsync(window: w => w.ForcedColors = ForcedColors.Active);
        var page = app.Page;
        await page.ReachAsync(Screen.Kind);
        await page.PressAsync("次へ進む");
        await page.ArriveAsync("**#errors");

        foreach (var edge in (string[])[".err", ".fld.ng"])
        {
            var width = await page.Locator(edge)
                .EvaluateAsync<double>(
                    "e => { const s = getComputedStyle(e); return s.borderInlineStartStyle === 'solid' && s.borderInlineStartColor !== getComputedStyle(document.body).backgroundColor ? parseFloat(s.borderInlineStartWidth) : 0; }"
                );
            Assert.True(width >= 3, $"{edge}: {width}px");
        }

        await page.Keyboard.PressAsync("Tab");
        var ring = await page.EvaluateAsync<string>(
            "() => { const s = getComputedStyle(document.activeElement); return `${s.outlineStyle} ${s.outlineWidth} ${s.outlineColor === getComputedStyle(document.body).backgroundColor}`; }"
        );
        Assert.Equal("solid 4px false", ring);
    }

    private static Task<string> LooksAsync(IPage page, string selector) =>
        page.Locator(selector).First.EvaluateAsync<string>(Edges);
}
