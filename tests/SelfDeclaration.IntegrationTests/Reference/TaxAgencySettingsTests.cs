using SelfDeclaration.Web.Reference.TaxAgency;

namespace SelfDeclaration.IntegrationTests.Reference;

public sealed class TaxAgencySettingsTests
{
    [Theory]
    [InlineData("http://api.houjin-bangou.nta.go.jp/4/num", 2, 3, "Address は https://")]
    [InlineData("https://example.jp/num?id=1", 2, 3, "Address は https://")]
    [InlineData("ここ", 2, 3, "Address は https://")]
    [InlineData("https://example.jp/num", 0, 3, "TimeoutSeconds は 1〜10")]
    [InlineData("https://example.jp/num", 2, 1, "BreakerFailures は 2〜100")]
    public void A_wrong_setting_is_named(string address, int timeout, int failures, string said)
    {
        var settings = new WebApiSettings
        {
            Address = address,
            TimeoutSeconds = timeout,
            BreakerFailures = failures,
        };

        Assert.StartsWith(
            $"設定 Corporations:WebApi:{said}",
            Assert.Single(settings.Problems()),
            StringComparison.Ordinal
        );
        Assert.Empty(new WebApiSettings().Problems());
    }
}
