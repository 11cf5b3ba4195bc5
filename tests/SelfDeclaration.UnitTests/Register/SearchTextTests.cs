using CsCheck;
using SelfDeclaration.Text;

namespace SelfDeclaration.UnitTests.Register;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("アイピー", "ｱｲﾋﾟｰ")]
    [InlineData("アイピー", "あいぴー")]
    [InlineData("アイピー", "アイピー")]
    [InlineData("アイピー", "アイピ-")]
    [InlineData("アイピー", "株式会社アイピー")]
    [InlineData("アイピー", "㈱アイピー")]
    [InlineData("アイピー", "アイピー（株）")]
    [InlineData("アイピー", "㍿アイピー")]
    [InlineData("アイピー", "株式會社アイピー")]
    [InlineData("アイピー", "カブシキガイシャアイピー")]
    [InlineData("アイピー", "ア イ　ピー")]
    [InlineData("キャノン", "キヤノン")]
    [InlineData("ＡＢＣ", "abc")]
    [InlineData("A.B.C.", "ABC")]
    [InlineData("エー・ビー", "エービー")]
    [InlineData("髙橋", "高橋")]
    [InlineData("山﨑", "山崎")]
    [InlineData("𠮷野家", "吉野家")]
    [InlineData("渡邊", "渡辺")]
    [InlineData("渡邉", "渡辺")]
    [InlineData("齋藤", "斉藤")]
    [InlineData("塚本", "塚本")]
    [InlineData("神田", "神田")]
    [InlineData("葛󠄀城", "葛城")]
    [InlineData("か\u3099っこう", "ガッコウ")]
    [InlineData("㌔", "キロ")]
    [InlineData("①番館", "1番舘")]
    [InlineData("Ⅷ", "viii")]
    [InlineData("🍣寿司", "🍣寿司")]
    public void What_a_searcher_calls_the_same_folds_to_the_same(string one, string other) =>
        Assert.Equal(SearchText.Fold(one), SearchText.Fold(other));

    [Theory]
    [InlineData("東京", "京都")]
    [InlineData("ハ", "バ")]
    [InlineData("ミズホ精工", "ミズホ商工")]
    public void What_differs_stays_different(string one, string other) =>
        Assert.NotEqual(SearchText.Fold(one), SearchText.Fold(other));

    [Fact]
    public void A_legal_form_alone_is_no_word_to_search_for()
    {
        Assert.Equal(["ミズホ"], SearchText.Words("株式会社　みずほ"));
        Assert.Empty(SearchText.Words("株式会社"));
        Assert.Empty(SearchText.Words("　・ "));
        Assert.Empty(SearchText.Words(null));
        Assert.Equal("株式会社", SearchText.Fold("株式会社"));
    }

    [Fact]
    public void A_query_has_an_end() =>
        Assert.Equal(
            SearchText.MostWords,
            SearchText.Words(string.Join(' ', Enumerable.Range(0, 1000))).Count
        );

    /// <summary>Everything that folds in a way of its own, among ordinary text.</summary>
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.String[
            Gen.Char[
                "株式会社有限(（）)㈱ｱｲﾋﾟｰあいぴゃっー-~〜・ 　Ａa髙﨑邉齋か\u3099゛㌔①Ⅷ塚\uFE00\u200B\uD842\uDFB7."
            ],
            0,
            12
        ],
        Gen.Char['\u3000', '\uFAFF'].Array[0, 12].Select(string.Concat)
    );

    [Fact]
    public void Folding_leaves_its_own_result_alone() =>
        AnyText.Sample(text => SearchText.Fold(text) == SearchText.Fold(SearchText.Fold(text)));

    [Fact]
    public void A_folded_text_has_no_blanks_no_capitals_and_no_hiragana() =>
        AnyText.Sample(text =>
            SearchText
                .Fold(text)
                .All(c =>
                    !char.IsWhiteSpace(c)
                    && !char.IsControl(c)
                    && c is not (>= 'ぁ' and <= 'ゖ')
                    && char.ToLowerInvariant(c) == c
                )
        );

    [Fact]
    public void A_part_of_a_name_is_a_part_of_its_folding() =>
        Gen.Select(
                Gen.Char["山川東京みずほｱｲ髙﨑ABc商事ー・"].Array[1, 12].Select(string.Concat),
                Gen.Int[0, 11],
                Gen.Int[1, 12]
            )
            .Sample(
                (name, from, length) =>
                {
                    var start = Math.Min(from, name.Length - 1);
                    var part = name.Substring(start, Math.Min(length, name.Length - start));
                    return SearchText
                        .Fold(name)
                        .Contains(SearchText.Fold(part), StringComparison.Ordinal);
                }
            );
}
