using SelfDeclaration.Businesses;

namespace SelfDeclaration.UnitTests.Businesses;

/// <summary>No field refuses what a Japanese keyboard makes of a hyphen, a blank or a digit.</summary>
public sealed class TypingToleranceTests
{
    private const string Dashes =
        "-\u02D7\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\u2501\u30FC\uFE58\uFE63\uFF0D\uFF70";

    private static readonly Dictionary<string, string> Blanks = new()
    {
        ["U+3000"] = "\u3000",
        ["ZWSP"] = "\u200B",
        ["BOM"] = "\uFEFF",
    };

    public static TheoryData<string> Between =>
        [.. Dashes.Select(c => c.ToString()), .. Blanks.Keys];

    [Theory]
    [MemberData(nameof(Between))]
    public void Each_dash_and_blank_is_accepted_in_each_field(string name)
    {
        var mark = Blanks.GetValueOrDefault(name, name);
        var input = new BusinessInput
        {
            CorporateNumber = $"7{mark}1234{mark}5678{mark}9012",
            Name = $"エ{mark}ビス",
            NameKana = $"エ{mark}ビス",
            RepresentativeName = $"エ{mark}リス",
            RepresentativeNameKana = $"エ{mark}リス",
            TradeName = $"エ{mark}リス商店",
            Url = $"www.a{mark}b.example.jp",
            PostalCode = $"113{mark}0021",
            Prefecture = "13",
            CityAndTown = $"文京区{mark}本駒込",
            StreetNumber = $"2{mark}28{mark}8",
            Building = $"タワ{mark}ビル{mark}3",
            Phone = $"03{mark}1234{mark}5678",
            Industry = "39",
            BelongsToAssociation = true,
            Association = $"文京{mark}商工会",
            WantsNews = true,
        };

        foreach (var kind in Enum.GetValues<BusinessKind>())
        {
            Assert.Empty(BusinessRules.Check(input with { Kind = kind }, keepCity: false));
        }
    }

    [Fact]
    public void Half_width_kana_and_full_width_digits_are_accepted_in_each_field()
    {
        var input = new BusinessInput
        {
            CorporateNumber = "７１２３４５６７８９０１２",
            Name = "ｴﾋﾞｽ１",
            NameKana = "ｴﾋﾞｽ",
            RepresentativeName = "ｴﾘｽ",
            RepresentativeNameKana = "ｴﾘｽ",
            TradeName = "ｴﾘｽ商店１２３",
            Url = "ｗｗｗ１．example.jp",
            PostalCode = "１１３００２１",
            Prefecture = "13",
            CityAndTown = "ﾆｾｺ町",
            StreetNumber = "２８",
            Building = "ﾋﾞﾙ３",
            Phone = "０３１２３４５６７８",
            Industry = "39",
            BelongsToAssociation = true,
            Association = "ｴﾋﾞｽ会１",
            WantsNews = true,
        };

        foreach (var kind in Enum.GetValues<BusinessKind>())
        {
            Assert.Empty(BusinessRules.Check(input with { Kind = kind }, keepCity: false));
        }
    }
}
