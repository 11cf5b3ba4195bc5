using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.UnitTests.Businesses;

namespace SelfDeclaration.UnitTests.Declarations;

public sealed class CorrectionsTests
{
    [Fact]
    public void Nothing_is_said_when_nothing_was_changed() =>
        Assert.Empty(
            Corrections.Of(
                ABusiness.Corporation with
                {
                    // A hyphen dropped, https:// added and blanks at an end are not worth a line.
                    Url = "example.co.jp",
                    Building = " 渋谷ビル ",
                },
                ADeclaration.TwoStar
            )
        );

    [Theory]
    [InlineData("じょうほう", "ジョウホウ", "ひらがなを全角カナに直しました")]
    [InlineData("ｼﾞｮｳﾎｳ", "ジョウホウ", "半角カナを全角カナに直しました")]
    [InlineData("ジョウホウ　ショリ", "ジョウホウショリ", "空白を除きました")]
    [InlineData("カブシキガイシャジョウホウ", "ジョウホウ", "法人格を除きました")]
    [InlineData(
        "かぶしきがいしゃ ｼﾞｮｳﾎｳ",
        "ジョウホウ",
        "ひらがなを全角カナに直し、半角カナを全角カナに直し、空白を除き、法人格を除きました"
    )]
    public void Says_what_was_done_to_a_reading(string typed, string kept, string what) =>
        Assert.Equal(
            [new(BusinessFields.NameKana, typed, kept, what)],
            Corrections.Of(ABusiness.Corporation with { NameKana = typed }, ADeclaration.OneStar)
        );

    [Fact]
    public void Says_what_was_done_to_the_other_answers()
    {
        var corrections = Corrections.Of(
            ABusiness.Corporation with
            {
                CorporateNumber = "T7123456789012",
                Name = "株式会社　ｽｲｼﾝ",
                CityAndTown = "文京区　本駒込",
                StreetNumber = "2−28−8",
                Building = "渋谷ビル３Ｆ",
                Phone = "+81-3-1234-5678",
                BelongsToAssociation = true,
                Association = "ｽｲｼﾝ会",
            },
            ADeclaration.OneStar with
            {
                ContactName = "山田  太郎",
                ContactMail = "ｔａｒｏ＠example.co.jp",
            }
        );

        Assert.Equal(
            [
                ("CorporateNumber", "7123456789012", "先頭の「T」を除きました"),
                (
                    "Name",
                    "株式会社 スイシン",
                    "半角カナを全角カナに直し、空白を半角1つにそろえました"
                ),
                ("CityAndTown", "文京区 本駒込", "空白を半角1つにそろえました"),
                ("StreetNumber", "2-28-8", "横線を「-」に直しました"),
                ("Building", "渋谷ビル3F", "全角の英数字を半角に直しました"),
                ("Phone", "0312345678", "先頭の「+81」を「0」に直しました"),
                ("Association", "スイシン会", "半角カナを全角カナに直しました"),
                ("ContactName", "山田 太郎", "空白を半角1つにそろえました"),
                ("ContactMail", "taro@example.co.jp", "全角の英数字を半角に直しました"),
            ],
            corrections.Select(c => (c.Field.Name, c.Kept, c.What))
        );
    }

    [Fact]
    public void Answers_that_do_not_count_are_left_out() =>
        Assert.Empty(
            Corrections.Of(
                ABusiness.SoleProprietor with
                {
                    NameKana = "ｼﾞｮｳﾎｳ",
                    CorporateNumber = "７",
                    Association = "ｽｲｼﾝ会",
                },
                ADeclaration.OneStar with
                {
                    PolicyPublication = PolicyPublication.Website,
                    PolicyUrl = "ｅｘａｍｐｌｅ．ｊｐ",
                    OtherPurpose = "ｽｲｼﾝ",
                }
            )
        );
}
