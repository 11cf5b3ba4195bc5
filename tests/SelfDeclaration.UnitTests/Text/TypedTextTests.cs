using SelfDeclaration.Text;

namespace SelfDeclaration.UnitTests.Text;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("１１３－００２１", "1130021")]
    [InlineData("〒113-0021", "1130021")]
    [InlineData("113ー0021", "1130021")]
    [InlineData("113\u22120021", "1130021")]
    [InlineData("113\u20100021", "1130021")]
    [InlineData("113ｰ0021", "1130021")]
    [InlineData("　113 0021　", "1130021")]
    [InlineData("０３（１２３４）５６７８", "0312345678")]
    [InlineData("03.1234.5678", "0312345678")]
    [InlineData("03\u200B-1234-\u202C5678", "0312345678")]
    [InlineData("７１２３４ ５６７８ ９０１２", "7123456789012")]
    [InlineData("1130021\u0000", "1130021")]
    [InlineData("12A", "12A")]
    [InlineData(null, "")]
    public void Digits_drops_what_stands_between_them(string? typed, string kept) =>
        Assert.Equal(kept, TypedText.Digits(typed));

    [Theory]
    [InlineData("+81-3-1234-5678", "0312345678")]
    [InlineData("＋81-3-1234-5678", "0312345678")]
    [InlineData("+81 (0)3 1234 5678", "0312345678")]
    [InlineData("０３（１２３４）５６７８", "0312345678")]
    [InlineData("+1-212-555-0100", "+12125550100")]
    public void Phone_reads_the_country_code_of_Japan(string typed, string kept) =>
        Assert.Equal(kept, TypedText.Phone(typed));

    [Theory]
    [InlineData("ｼﾞｮｳﾎｳｼｮﾘｽｲｼﾝ", "ジョウホウショリスイシン")]
    [InlineData("すいしん たろう", "スイシンタロウ")]
    [InlineData("すいしん　たろう", "スイシンタロウ")]
    [InlineData("ジョウホウ ショリ", "ジョウホウショリ")]
    [InlineData("ジョウホウ　ショリ", "ジョウホウショリ")]
    [InlineData("ｱｲﾋﾟ-ｴ-", "アイピーエー")]
    [InlineData("アイピ－エ−", "アイピーエー")]
    [InlineData("ゔぁいおりん", "ヴァイオリン")]
    [InlineData("アイ・ピー・エー", "アイ・ピー・エー")]
    [InlineData("か\u3099く", "ガク")]
    [InlineData("ハ゛ラ", "バラ")]
    [InlineData("ﾊ ﾟﾝ", "パン")]
    [InlineData("ﾞ", "゛")]
    [InlineData("ｳﾞｧﾝ", "ヴァン")]
    [InlineData("ﾊﾟﾋﾟﾌﾟ", "パピプ")]
    [InlineData("いすゞ", "イスヾ")]
    [InlineData("IPA", "IPA")]
    public void Kana_becomes_katakana_without_blanks(string typed, string kept) =>
        Assert.Equal(kept, TypedText.Kana(typed));

    [Theory]
    [InlineData("カブシキガイシャスイシン", "スイシン")]
    [InlineData("スイシン カブシキガイシャ", "スイシン")]
    [InlineData("かぶしきがいしゃ　すいしん", "スイシン")]
    [InlineData("ｶﾌﾞｼｷｶﾞｲｼｬｽｲｼﾝ", "スイシン")]
    [InlineData("ユウゲンガイシャスイシン", "スイシン")]
    [InlineData("ゴウドウガイシャ・スイシン", "スイシン")]
    [InlineData("トクテイヒエイリカツドウホウジンスイシン", "スイシン")]
    [InlineData("イリョウホウジンシャダンスイシンカイ", "スイシンカイ")]
    [InlineData("（カ）スイシン", "スイシン")]
    [InlineData("(ｶ)ｽｲｼﾝ", "スイシン")]
    [InlineData("カ）スイシン", "スイシン")]
    [InlineData("スイシン（カ", "スイシン")]
    [InlineData("スイシン（カ）", "スイシン")]
    [InlineData("カブシキガイシャ", "カブシキガイシャ")]
    [InlineData("カスイシン", "カスイシン")]
    public void Kana_is_kept_without_the_legal_form(string typed, string kept) =>
        Assert.Equal(kept, TypedText.Kana(typed));

    [Theory]
    [InlineData("塚\uFA10 太郎", "塚\uFA10 太郎")]
    [InlineData("\uFA19田", "\uFA19田")]
    [InlineData("髙﨑　花子", "髙﨑 花子")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("葛\U000E0100城", "葛\U000E0100城")]
    [InlineData("東京ＩＰＡ株式会社", "東京ＩＰＡ株式会社")]
    [InlineData("㈱推進", "㈱推進")]
    [InlineData("ｱｲﾋﾟｰｴｰ商店", "アイピーエー商店")]
    [InlineData("山\u3099", "山゛")]
    [InlineData("  ＡＢＣ　Works  ", "ＡＢＣ Works")]
    [InlineData("推進\u0007\u200B太郎\u009F", "推進太郎")]
    [InlineData("推進\t\r\n太郎", "推進 太郎")]
    public void Names_keep_their_code_points(string typed, string kept) =>
        Assert.Equal(kept, TypedText.Name(typed));

    [Theory]
    [InlineData("１ー２ー３", "1-2-3")]
    [InlineData("1−2−3", "1-2-3")]
    [InlineData("1 - 2 - 3", "1-2-3")]
    [InlineData("１丁目２番３号", "1丁目2番3号")]
    [InlineData("渋谷タワー１０１", "渋谷タワー101")]
    [InlineData("ｻﾝｼｬｲﾝ６０", "サンシャイン60")]
    public void A_dash_between_digits_becomes_a_hyphen(string typed, string kept) =>
        Assert.Equal(kept, TypedText.Street(typed));

    [Theory]
    [InlineData("ｔａｒｏ＠Ｅｘａｍｐｌｅ．ＪＰ", "taro@example.jp")]
    [InlineData("ｔａｒｏ＠Ｅｘａｍｐｌｅ．ＣＯ．ＪＰ", "taro@example.co.jp")]
    [InlineData(" <Taro.S@EXAMPLE.jp>, ", "Taro.S@example.jp")]
    [InlineData("taro　@example.jp", "taro@example.jp")]
    [InlineData("mailto:taro@example.jp", "taro@example.jp")]
    [InlineData("taroー1@example.jp", "taro-1@example.jp")]
    [InlineData("taro@example。jp", "taro@example.jp")]
    [InlineData("taro..s.@docomo.ne.jp", "taro..s.@docomo.ne.jp")]
    [InlineData("taro", "taro")]
    public void Mail_is_taken_out_of_what_surrounds_it(string typed, string kept) =>
        Assert.Equal(kept, TypedText.Mail(typed));

    [Theory]
    [InlineData("example.co.jp", "https://example.co.jp")]
    [InlineData("ｅｘａｍｐｌｅ．ｃｏ．ｊｐ", "https://example.co.jp")]
    [InlineData("HTTP://Example.CO.JP/Path?q=A#B", "http://example.co.jp/Path?q=A#B")]
    [InlineData(" https://example.co.jp/ ", "https://example.co.jp/")]
    [InlineData("//example.co.jp", "https://example.co.jp")]
    [InlineData("example.co.jp:8080/a", "https://example.co.jp:8080/a")]
    [InlineData("日本語.jp", "https://xn--wgv71a119e.jp")]
    [InlineData("https://コーヒー.jp/メニュー", "https://xn--tck2c4fb.jp/メニュー")]
    [InlineData("javascript:alert(1)", "javascript:alert(1)")]
    [InlineData("ftp://example.jp", "ftp://example.jp")]
    [InlineData("https://taro:secret@example.jp", "https://taro:secret@example.jp")]
    [InlineData("", "")]
    public void Url_gets_its_scheme_and_an_ascii_host(string typed, string kept) =>
        Assert.Equal(kept, TypedText.Url(typed));

    [Fact]
    public void Paragraphs_keep_their_lines() =>
        Assert.Equal(
            "一行目\n\n三行目",
            TypedText.Paragraphs(" 一行目\r\n\u200B\r\n三行目\u0007 ")
        );
}
