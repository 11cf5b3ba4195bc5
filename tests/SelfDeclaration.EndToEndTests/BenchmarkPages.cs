using Microsoft.Playwright;

namespace SelfDeclaration.EndToEndTests;

/// <summary>ベンチマーク in a real browser.</summary>
public static class BenchmarkPages
{
    private const int Areas = 5;

    /// <summary>企業プロフィール with the first choice of every list, then every item with the third level; ends on 回答の確認.</summary>
    /// <param name="page">On 企業プロフィール.</param>
    /// <param name="look">What to do on each page of questions before it is sent.</param>
    public static async Task AnswerBenchmarkAsync(this IPage page, Func<string, Task>? look = null)
    {
        foreach (
            var list in await page.Locator("form[action='/benchmark/profile'] select").AllAsync()
        )
        {
            await list.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        }

        await page.PressAsync("保存して次へ");
        for (var area = 1; area <= Areas; area++)
        {
            await page.ArriveAsync($"**/benchmark/{area}");
            foreach (var third in await page.GetByLabel("3 全体で実施").AllAsync())
            {
                await third.CheckAsync();
            }

            if (look is not null)
            {
                await look($"area {area}");
            }

            await page.PressAsync("保存して次へ");
        }

        await page.ArriveAsync("**/benchmark/check");
    }
}
