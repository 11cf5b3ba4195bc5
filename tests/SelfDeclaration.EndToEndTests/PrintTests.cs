using System.Text;
using Microsoft.Playwright;
using SelfDeclaration.Declarations;
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_answer_to_a_check_and_a_business_fit_on_one_sheet(bool yes)
    {
        var app = await StartAsync();
        var page = app.Page;
        var declared = await app.App.PublishAsync(
            "株式会社日本地域情報セキュリティ対策普及推進総合サービス",
            b =>
                (b.CorporateNumber, b.CityAndTown) = (
                    "7123456789012",
                    "北安曇郡白馬村大字北城字山越"
                )
        );
        var id = yes ? declared.DeclarationId : DeclarationId.New().Digits;
        await page.GotoAsync("/verify");
        await page.Field("自己宣言ID").FillAsync(id);
        await page.Field("法人番号").FillAsync("7123456789012");
        await page.PressAsync("確認する");
        // A page that is still being left cannot be printed.
        await Assertions.Expect(page.GetByText(yes ? "はい。" : "いいえ。")).ToBeVisibleAsync();
        await page.IsReadyAsync();

        var answer = await SheetAsync(page);
        await page.GotoAsync($"/businesses/{declared.PublicKey}");
        var business = await SheetAsync(page);

        Assert.Contains(yes ? "はい。" : "いいえ。", answer, StringComparison.Ordinal);
        Assert.Contains(
            WithoutSpaces($"{app.App.Clock.GetUtcNow().ShowMinute()}に確認しました"),
            answer,
            StringComparison.Ordinal
        );
        Assert.Contains(declared.PublicKey, business, StringComparison.Ordinal);
        Assert.Contains("最終確認日", business, StringComparison.Ordinal);
        foreach (var words in s_navigation)
        {
            Assert.DoesNotContain(words, answer + business, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_result_prints_with_all_its_figures_and_without_controls()
    {
        var app = await StartAsync();
        var page = app.Page;
        await app.SignInAsync();
        await page.AssessAsync(3);
        await page.AssessAsync(1);
        await page.IsReadyAsync();

        using var sheets = PdfDocument.Open(
            await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true })
        );
        var text = WithoutSpaces(string.Concat(sheets.GetPages().Select(s => s.Text)));

        foreach (
            var words in (string[])
                [
                    "診断結果50点（100点満点）",
                    "まず取り組む3つ",
                    // The tables behind the pictures, closed on the screen.
                    "部点満点",
                    "基本的対策1020",
                    "分野（100点満点）今回前回",
                    "事故とルール500",
                    "これまでの合計点",
                    "回答の一覧",
                ]
        )
        {
            Assert.Contains(WithoutSpaces(words), text, StringComparison.Ordinal);
        }

        string[] controls = [.. s_navigation, "保存する", "消す", "表で見る", "二つ星を宣言する"];
        Assert.DoesNotContain(controls, words => text.Contains(words, StringComparison.Ordinal));
    }

    private static async Task<string> SheetAsync(IPage page)
    {
        using var sheets = PdfDocument.Open(
            await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true })
        );
        return WithoutSpaces(Assert.Single(sheets.GetPages()).Text);
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
