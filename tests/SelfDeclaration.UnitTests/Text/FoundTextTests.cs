using SelfDeclaration.Text;

namespace SelfDeclaration.UnitTests.Text;

public sealed class FoundTextTests
{
    [Theory]
    [InlineData("長いパスワード、短い話", "ぱすわーど", "長い[パスワード]、短い話")]
    [InlineData("ＩＰアドレスとip", "IP", "[ＩＰ]アドレスと[ip]")]
    [InlineData("㈱と株価", "価", "㈱と株[価]")]
    [InlineData("𠮷野屋の髙﨑", "高崎", "𠮷野屋の[髙﨑]")]
    [InlineData("何もない", "言葉", "何もない")]
    [InlineData("", "言葉", "")]
    public void Words_are_marked_where_they_stand_as_they_are_written(
        string text,
        string query,
        string marked
    ) => Assert.Equal(marked, Show(new FoundText(text).Marked(SearchText.Words(query))));

    [Fact]
    public void Words_that_overlap_are_marked_once()
    {
        var pieces = new FoundText("情報処理").Marked(SearchText.Words("情報 報処"));

        Assert.Equal("[情報][処]理", Show(pieces));
    }

    [Fact]
    public void An_excerpt_stands_around_the_first_word()
    {
        var text = new FoundText(new string('前', 100) + "星" + new string('後', 100));

        Assert.Equal("…前前前[星]後後後後後…", Show(text.Excerpt(["星"], 9)));
        Assert.Equal("前前前…", Show(text.Excerpt(["月"], 3)));
    }

    [Fact]
    public void An_excerpt_never_cuts_a_character_in_two()
    {
        var pieces = new FoundText("𠮷𠮷𠮷星𠮷𠮷𠮷").Excerpt(["星"], 4);

        Assert.DoesNotContain(pieces, p => p.Text.Length > 0 && char.IsLowSurrogate(p.Text[0]));
        Assert.DoesNotContain(pieces, p => p.Text.Length > 0 && char.IsHighSurrogate(p.Text[^1]));
    }

    private static string Show(IEnumerable<FoundPiece> pieces) =>
        string.Concat(pieces.Select(p => p.Found ? $"[{p.Text}]" : p.Text));
}
