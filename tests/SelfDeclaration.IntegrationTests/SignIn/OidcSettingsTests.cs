using SelfDeclaration.Web.SignIn.External;

namespace SelfDeclaration.IntegrationTests.SignIn;

public sealed class OidcSettingsTests
{
    [Theory]
    [InlineData("https://id.example.jp", "", "ひみつ", "しごとID", "ClientId がありません")]
    [InlineData("https://id.example.jp", "a", "", "しごとID", "ClientSecret がありません")]
    [InlineData("", "a", "ひみつ", "しごとID", "Authority がありません")]
    [InlineData("https://id.example.jp", "a", "ひみつ", "", "DisplayName がありません")]
    [InlineData("http://id.example.jp", "a", "ひみつ", "しごとID", "Authority は https://")]
    [InlineData("ここ", "a", "ひみつ", "しごとID", "Authority は https://")]
    public void A_wrong_setting_is_named(
        string authority,
        string id,
        string secret,
        string name,
        string said
    )
    {
        var settings = new OidcSettings
        {
            Authority = authority,
            ClientId = id,
            ClientSecret = secret,
            DisplayName = name,
        };

        Assert.StartsWith(
            $"設定 Login:Oidc:{said}",
            Assert.Single(settings.Problems(mayBePlain: false)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void All_empty_is_off_and_plain_http_is_for_tests()
    {
        Assert.Empty(new OidcSettings().Problems(mayBePlain: false));
        Assert.False(new OidcSettings().IsOn);
        var local = new OidcSettings
        {
            Authority = "http://127.0.0.1:5000",
            ClientId = "a",
            ClientSecret = "ひみつ",
            DisplayName = "しごとID",
        };
        Assert.Empty(local.Problems(mayBePlain: true));
    }
}
