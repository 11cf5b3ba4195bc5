using SelfDeclaration.Declarations;
using SelfDeclaration.Text;

namespace SelfDeclaration.UnitTests.Text;

/// <summary>検索の照合と、何で探すか</summary>
public sealed class SearchTextTests
{
    [Theory]
    [InlineData("株式会社ＡＢＣ商事", "㈱abc商事")]
    [InlineData("キヤノン", "きゃのん")]
    [InlineData("ﾊﾟﾝﾀﾞｰ", "パンダー")]
    [InlineData("スーパー", "ス－パ-")]
    [InlineData("髙﨑　次郎", "高崎次郎")]
    [InlineData("渡邉", "渡辺")]
    public void Ways_to_write_one_name_are_one(string one, string other) =>
        Assert.Equal(SearchText.Fold(one), SearchText.Fold(other));

    [Fact]
    public void Folding_twice_changes_nothing_more()
    {
        string[] texts = ["㈱髙島屋ヵヶ", "ＡーＢ〜Ｃ", "（株）ｶﾞｽ", "", "\u001F"];

        Assert.All(
            texts,
            t => Assert.Equal(SearchText.Fold(t), SearchText.Fold(SearchText.Fold(t)))
        );
    }

    [Fact]
    public void Each_word_of_a_query_is_looked_for() =>
        Assert.Equal(["ミズホ", "建設"], SearchText.Terms(" みずほ　建設 みずほ"));

    [Fact]
    public void No_word_matches_from_a_name_into_its_reading() =>
        Assert.DoesNotContain(
            "会社ミ",
            SearchText.Of("みずほ会社", "ミズホ", null),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("1234 5678 9015", RegistryKeyKind.UserNumber, "123456789015")]
    [InlineData("４１２３－４５６－７８９６", RegistryKeyKind.DeclarationId, "41234567896")]
    [InlineData("7-1234-5678-9012", RegistryKeyKind.CorporateNumber, "7123456789012")]
    [InlineData("sa 20261124 7k2m9q", RegistryKeyKind.ReceiptNumber, "SA-20261124-7K2M9Q")]
    [InlineData("＋81 3-1234-5678", RegistryKeyKind.Phone, "0312345678")]
    [InlineData("090 1234 5678", RegistryKeyKind.Phone, "09012345678")]
    [InlineData("Hanako＠EXAMPLE.co.jp", RegistryKeyKind.Mail, "Hanako@example.co.jp")]
    [InlineData("101", RegistryKeyKind.Name, "101")]
    [InlineData("じょうほう 推進", RegistryKeyKind.Name, "ジヨウホウ 推進")]
    public void What_is_looked_for_is_told_by_its_shape(
        string typed,
        RegistryKeyKind kind,
        string value
    ) => Assert.Equal(new(kind, value), RegistryKey.Of(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("　 ")]
    public void Nothing_is_nothing_to_look_for(string? typed) => Assert.Null(RegistryKey.Of(typed));
}
