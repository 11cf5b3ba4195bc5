using System.Text;
using Microsoft.Playwright;
using SelfDeclaration.Testing.Journeys;
using UglyToad.PdfPig;

namespace SelfDeclaration.EndToEndTests;

/// <summary>印刷: what lies on the desk of whoever printed 宣言完了.</summary>
public sealed class PrintTests : BrowserTest
{
    private static readonly string[] s_navigation =
    [
        "文字サイズ",
        "関連情報",
        "TOPへ戻る",
        "印刷する",
        "コピー",
        "本文へ移動",
    ];

    [Theory]
    [InlineData(1, ColorScheme.Light)]
    [InlineData(2, ColorScheme.Dark)]
    public async Task The_two_numbers_fit_on_one_sheet(int stars, ColorScheme scheme)
    {
        var app = await StartAsync(window: w => w.ColorScheme = scheme);
        await app.DeclareAsync(Applicant.Corporation with { Stars = stars });
        var userNumber = await app.Page.GetByTestId("user-number").TextContentAsync();
        var declarationId = await app.Page.GetByTestId("declaration-id").TextContentAsync();

        using var sheets = PdfDocument.Open(
            await app.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true })
        );

        var sheet = Assert.Single(sheets.GetPages());
        Assert.Equal((595, 842), ((int)Math.Round(sheet.Width), (int)Math.Round(sheet.Height)));
        var text = WithoutSpaces(sheet.Text);
        Assert.Contains(WithoutSpaces(userNumber!), text, StringComparison.Ordinal);
        Assert.Contains(WithoutSpaces(declarationId!), text, StringComparison.Ordinal);
        Assert.Contains("宣言完了", text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            s_navigation,
            words => text.Contains(words, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_dark_screen_prints_black_on_white()
    {
        var app = await StartAsync();
        var page = app.Page;
        await app.DeclareAsync(Applicant.Corporation);
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        var colours = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('body, main *')]
              .filter(e => e.checkVisibility() && !e.closest('svg'))
              .flatMap(e => {
                const s = getComputedStyle(e);
                const grey = c => c.match(/[\d.]+/g).map(Number);
                const [r, g, b, a = 1] = grey(s.backgroundColor);
                const ink = grey(s.color);
                return [
                  ...(a > 0 && Math.min(r, g, b) < 250 ? [`on ${s.backgroundColor}: ${e.outerHTML.slice(0, 80)}`] : []),
                  ...(Math.max(...ink.slice(0, 3)) > 90 ? [`in ${s.color}: ${e.outerHTML.slice(0, 80)}`] : []),
                ];
              })
            """
        );

        Assert.True(colours.Length == 0, string.Join('\n', colours));
    }

    // A font may give 言 back as the radical ⾔, which has the same shape.
    private static string WithoutSpaces(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
}
