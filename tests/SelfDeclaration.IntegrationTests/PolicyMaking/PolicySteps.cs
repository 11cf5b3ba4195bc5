using SelfDeclaration.Testing.Browsing;

namespace SelfDeclaration.IntegrationTests.PolicyMaking;

/// <summary>基本方針ジェネレータ as a person uses it.</summary>
internal static class PolicySteps
{
    public static async Task<TestBrowser> MakePolicyAsync(
        this TestBrowser browser,
        string name = "株式会社架空製作所",
        string representative = "代表取締役 架空 太郎"
    )
    {
        await browser.OpenAsync("/policy");
        return await browser
            .Fill("事業者名", name)
            .Fill("代表者の役職と氏名", representative)
            .Choose("お客様の個人情報")
            .Choose("技術・設計・製造の情報")
            .Choose("責任者を決めて任せている")
            .Choose("毎年1回以上行う")
            .Choose("委託先と契約で約束している")
            .Choose("代表者に知らせて、対応を決める")
            .Choose("毎年1回")
            .Choose("ウェブサイトで公開する")
            .PressAsync("基本方針を作る");
    }
}
