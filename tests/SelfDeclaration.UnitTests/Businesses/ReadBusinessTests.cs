using SelfDeclaration.Businesses;

namespace SelfDeclaration.UnitTests.Businesses;

public sealed class ReadBusinessTests
{
    [Fact]
    public void Every_value_is_in_the_form_we_keep()
    {
        var business = BusinessRules.Read(
            new()
            {
                Kind = BusinessKind.Corporation,
                CorporateNumber = "Ｔ７１２３－４５６７－８９０１２",
                Name = " 株式会社　髙﨑\uFA10 ",
                NameKana = "カブシキガイシャ たかさき",
                TradeName = "法人に屋号はない",
                PublishTradeName = true,
                Url = "日本語.jp",
                PostalCode = "〒１１３ー００２１",
                Prefecture = "13",
                CityAndTown = "文京区　本駒込",
                StreetNumber = "２－２８－８",
                Building = "　",
                Phone = "+81 3-1234-5678",
                Industry = "39",
                BelongsToAssociation = false,
                Association = "所属していない",
                WantsNews = true,
            }
        );

        Assert.Equal("7123456789012", business.CorporateNumber);
        Assert.Equal("株式会社 髙﨑\uFA10", business.Name);
        Assert.Equal("タカサキ", business.NameKana);
        Assert.Null(business.TradeName);
        Assert.False(business.PublishTradeName);
        Assert.Equal("https://xn--wgv71a119e.jp", business.Url);
        Assert.Equal("1130021", business.PostalCode);
        Assert.Equal("文京区 本駒込", business.CityAndTown);
        Assert.Equal("2-28-8", business.StreetNumber);
        Assert.Null(business.Building);
        Assert.Equal("0312345678", business.Phone);
        Assert.Null(business.Association);
        Assert.True(business.WantsNews);
    }

    [Fact]
    public void A_sole_proprietor_goes_by_the_representatives_name()
    {
        var business = BusinessRules.Read(
            ABusiness.SoleProprietor with
            {
                CorporateNumber = "7123456789012",
                TradeName = "推進太郎事務所",
                PublishTradeName = true,
            }
        );

        Assert.Null(business.CorporateNumber);
        Assert.Equal("推進 太郎", business.Name);
        Assert.Equal("スイシンタロウ", business.NameKana);
        Assert.Equal("推進太郎事務所", business.TradeName);
        Assert.True(business.PublishTradeName);
    }

    [Fact]
    public void An_input_that_does_not_pass_is_a_bug() =>
        Assert.Throws<InvalidOperationException>(() => BusinessRules.Read(new()));
}
