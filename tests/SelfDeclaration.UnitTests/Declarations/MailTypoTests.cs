using SelfDeclaration.Declarations;

namespace SelfDeclaration.UnitTests.Declarations;

public sealed class MailTypoTests
{
    [Theory]
    [InlineData("gmial.com", "gmail.com")]
    [InlineData("gmai.com", "gmail.com")]
    [InlineData("gmail.co", "gmail.com")]
    [InlineData("gmail.con", "gmail.com")]
    [InlineData("Ｇｍａｉｌ．ｃｏｎ", "gmail.com")]
    [InlineData("gmail.co.jp", "gmail.com")]
    [InlineData("yahoo.co.jo", "yahoo.co.jp")]
    [InlineData("yaho.co.jp", "yahoo.co.jp")]
    [InlineData("docomo.co.jp", "docomo.ne.jp")]
    [InlineData("docmo.ne.jp", "docomo.ne.jp")]
    [InlineData("hotmial.com", "hotmail.com")]
    [InlineData("icloud.co", "icloud.com")]
    [InlineData("ezweb.co.jp", "ezweb.ne.jp")]
    [InlineData("softbank.ne.co", "softbank.ne.jp")]
    public void Suggests_what_was_probably_meant(string typed, string meant) =>
        Assert.Equal($"Taro@{meant}", MailTypo.Suggest($"Taro@{typed}"));

    [Theory]
    [InlineData("taro@gmail.com")]
    [InlineData("taro@yahoo.co.jp")]
    [InlineData("taro@yahoo.ne.jp")]
    [InlineData("taro@hotmail.co.jp")]
    [InlineData("taro@mail.com")]
    [InlineData("taro@ymail.com")]
    [InlineData("taro@ai.com")]
    [InlineData("taro@example.co.jp")]
    [InlineData("@gmial.com")]
    [InlineData("gmial.com")]
    [InlineData("")]
    [InlineData(null)]
    public void Leaves_an_address_alone(string? mail) => Assert.Null(MailTypo.Suggest(mail));

    [Fact]
    public void A_suggestion_needs_no_further_one() =>
        Assert.Null(MailTypo.Suggest(MailTypo.Suggest("taro@gmial.com")));
}
