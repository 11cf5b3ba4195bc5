using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SelfDeclaration.Benchmarks;
using SelfDeclaration.Testing;
using SelfDeclaration.Web.Benchmarks;

namespace SelfDeclaration.EndToEndTests;

/// <summary>ベンチマーク in a real browser.</summary>
public static class BenchmarkPages
{
    private const int Areas = 5;

    /// <summary>A result of the third level in everything, kept by an account that is there already.</summary>
    public static Task KeepBenchmarkAsync(this TestApp app, string mail) =>
        app.UseDbAsync(async db =>
        {
            var account = await db.AssessmentAccounts.SingleAsync(a => a.Mail == mail);
            db.Add(
                new BenchmarkResult
                {
                    PublicKey = BenchmarkKey.New(),
                    AccountKey = account.Key,
                    MadeAt = app.Clock.GetUtcNow(),
                    Version = "2026-11-01",
                    BaseVersion = "fictional-2026-11-01",
                    Answers = new string('3', 27),
                    Total = 81,
                    Profile = "",
                }
            );
            await db.SaveChangesAsync();
        });

    /// <summary>企業プロフィール with the first choice of every list, then every item with the third level; ends on 回答の確認.</summary>
    /// <param name="page">On 企業プロフィール.</param>
    /// <param name="look">What to do on each page of questions before it is sent.</param>
    public static async Task AnswerBenchmarkAsync(this IPage page, Func<string, Task>? look = null)
    {
        // What is listed at once is not waited for.
        await page.ArriveAsync("**/benchmark/profile");
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
