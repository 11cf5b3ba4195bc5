using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Benchmarks;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Web.Benchmarks;

namespace SelfDeclaration.IntegrationTests.Benchmarks;

/// <summary>ベンチマーク, answered as a person would.</summary>
internal static class BenchmarkJourney
{
    public static BenchmarkQuestions Questions(this TestApp app) =>
        app.Services.GetRequiredService<BenchmarkEditions>().Find("2026-11-01")!.Questions;

    /// <summary>Fills in 企業プロフィール so that V is 2.625 and I 19/6, and saves it.</summary>
    public static async Task<TestBrowser> TellAboutTheCompanyAsync(this TestBrowser browser)
    {
        await browser.OpenAsync("/benchmark/profile");
        return await browser
            .Fill("企業名", "株式会社みずほ精工")
            .Fill("診断の範囲", "全社")
            .Select("業種", "製造業")
            .Select("従業員数", "101〜300人")
            .Select("年間の売上高", "5億円以上50億円未満")
            .Select("拠点の数", "1か所")
            .Select("海外の拠点", "ないが、海外に頼んでいる仕事がある")
            .Select("パート・アルバイト・派遣の割合", "3割まで")
            .Select("1年に辞める人の割合", "20%まで")
            .Select("仕事がパソコンやシステムに頼る度合い", "止まると仕事がすべて止まる")
            .Select("売上がインターネットに頼る度合い", "使っていない")
            .Select("システムが止まってよい時間", "2〜3日")
            .Select("情報を扱う仕事を外に頼む度合い", "いくつかの仕事を頼む")
            .Select("持っている個人情報の数", "10万人分まで")
            .Select("取引先から預かる秘密の情報", "連絡先や見積りほど")
            .Select("事故が人や暮らしに及ぼす影響", "地域の人が不便になる")
            .Select("自社が止まったときの取引先への影響", "取引先の仕事が止まる")
            .PressAsync("保存して次へ");
    }

    /// <summary>Answers all items of the page shown with one level, but for those named.</summary>
    public static async Task<TestBrowser> AnswerAreaAsync(
        this TestBrowser browser,
        BenchmarkQuestions questions,
        BenchmarkArea area,
        int level,
        params string[] except
    )
    {
        foreach (var item in area.Items.Where(i => !except.Contains(i.Id)))
        {
            browser.Choose(
                $"{item.Id} {item.Question} › {level} {questions.Levels[level - 1].Name}"
            );
        }

        return await browser.PressAsync("保存して次へ");
    }

    /// <summary>Answers everything and stops at 回答の確認.</summary>
    public static async Task<TestBrowser> AnswerAllAsync(
        this TestBrowser browser,
        TestApp app,
        int level
    )
    {
        var questions = app.Questions();
        await browser.OpenAsync("/benchmark/1");
        foreach (var area in questions.Areas)
        {
            await browser.AnswerAreaAsync(questions, area, level);
        }

        return browser;
    }
}
