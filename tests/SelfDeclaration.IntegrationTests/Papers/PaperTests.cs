using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Papers;
using UglyToad.PdfPig;

namespace SelfDeclaration.IntegrationTests.Papers;

/// <summary>書面: the PDF says what was written, in letters one can read, search and copy.</summary>
public sealed class PaperTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    private static readonly PaperFonts s_fonts = PaperFonts.Load(null);

    [Fact]
    public void Japanese_comes_back_as_it_was_written()
    {
        const string Text =
            "自己宣言事業者の氏名は髙﨑 德子、㈱サンプル①。The quick brown fox 0123456789 金言食長";

        var pdf = PdfText.Of(new Paper(s_fonts, "見本").Text(Text).ToPdf(s_now));

        Assert.Contains(Bare(Text), Bare(pdf.All));
        Assert.DoesNotContain(pdf.All, c => c is >= '\u2E80' and <= '\u2FDF');
    }

    [Fact]
    public void It_names_its_title_and_its_language()
    {
        var pdf = PdfText.Of(new Paper(s_fonts, "宣言の書面").Text("本文").ToPdf(s_now));

        Assert.Equal("ja", pdf.Language);
        Assert.Equal("宣言の書面", pdf.Title);
    }

    [Fact]
    public void What_was_added_for_the_language_stands_where_the_file_says()
    {
        var bytes = new Paper(s_fonts, "見本").Text("本文").ToPdf(s_now);
        var file = Encoding.Latin1.GetString(bytes);

        var table = int.Parse(Regex.Matches(file, @"startxref\s+(\d+)")[^1].Groups[1].Value, null);
        var entry = Regex.Match(file[table..], @"\Axref\n(\d+) 1\n(\d{10}) 00000 n \n");

        Assert.True(entry.Success);
        Assert.StartsWith(
            $"{entry.Groups[1].Value} 0 obj",
            file[int.Parse(entry.Groups[2].Value, null)..]
        );
    }

    [Fact]
    public void A_letter_the_font_lacks_is_seen_to_be_missing()
    {
        var pdf = PdfText.Of(new Paper(s_fonts, "見本").Text("𠮷野家").ToPdf(s_now));

        Assert.Contains("〓野家", pdf.All);
        Assert.Contains("〓は、この書面の書体にない文字です（U+20BB7）。", Bare(pdf.All));
    }

    [Fact]
    public void An_operator_adds_a_font_for_rare_letters()
    {
        var rare = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.ttf");
        File.WriteAllBytes(rare, FontThatHas(0x20BB7));
        var fonts = PaperFonts.Load(rare);

        var pdf = PdfText.Of(new Paper(fonts, "見本").Text("株式会社𠮷野家具店").ToPdf(s_now));

        Assert.Contains("株式会社𠮷野家具店", Bare(pdf.All));
        Assert.DoesNotContain("〓", pdf.All);
        File.Delete(rare);
    }

    [Fact]
    public void A_file_that_is_no_font_is_refused_by_its_setting()
    {
        var readme = Path.Combine(AppContext.BaseDirectory, "data", "fonts", "README.md");

        var refused = Assert.Throws<OptionsValidationException>(() => PaperFonts.Check(readme));

        Assert.Contains("Papers:ExtraFont", refused.Message);
    }

    [Fact]
    public void A_variant_selector_leaves_its_letter()
    {
        var pdf = PdfText.Of(new Paper(s_fonts, "見本").Text("葛\U000E0100城").ToPdf(s_now));

        Assert.Contains("葛城", pdf.All);
        Assert.DoesNotContain("〓", pdf.All);
    }

    [Fact]
    public void Many_pages_are_small_and_numbered()
    {
        var paper = new Paper(s_fonts, "長い書面").Heading("長い書面");
        for (var i = 0; i < 80; i++)
        {
            paper
                .Heading($"第{i}の見出し", 2)
                .Text("情報セキュリティ対策に取り組むことを、自ら宣言する制度です。")
                .List(["一つ目の項目です。", "二つ目の項目です。"], numbered: true)
                .Rows([("項目", "値です"), ("もう一つ", "もう一つの値です")]);
        }

        var bytes = paper.ToPdf(s_now);
        var pdf = PdfText.Of(bytes);

        Assert.InRange(bytes.Length, 1, 150 * 1024);
        Assert.InRange(pdf.Pages.Count, 10, 40);
        Assert.All(
            pdf.Pages.Index(),
            page => Assert.Contains($"{page.Index + 1}/{pdf.Pages.Count}", Bare(page.Item))
        );
    }

    [Theory]
    [InlineData("あ、い。う（え）「お」っかー々・き…く，け")]
    [InlineData("詳しくは https://declare.example.jp/businesses/abc をご覧ください（無料）。")]
    public void No_line_begins_or_ends_with_what_belongs_to_another(string words)
    {
        // Shifted by a letter each time, so that every letter comes to stand at the edge.
        foreach (var shift in Enumerable.Range(0, 45))
        {
            var text = new string('字', shift) + string.Concat(Enumerable.Repeat(words, 6));

            var lines = LinesOf(new Paper(s_fonts, "見本").Text(text).ToPdf(s_now));

            Assert.All(lines, line => Assert.DoesNotContain(line[0], "。、，）」っー々・…"));
            Assert.All(lines, line => Assert.DoesNotContain(line[^1], "（「"));
        }
    }

    [Fact]
    public void A_word_too_long_for_a_line_is_cut()
    {
        var lines = LinesOf(new Paper(s_fonts, "見本").Text(new string('a', 300)).ToPdf(s_now));

        Assert.Equal(300, lines.Sum(line => line.Length));
        Assert.InRange(lines.Count, 3, 4);
    }

    [Fact]
    public void The_same_paper_is_the_same_file()
    {
        static byte[] Make() => new Paper(s_fonts, "見本").Text("本文").ToPdf(s_now);

        Assert.Equal(Make(), Make());
    }

    // Our own font with another table of characters, of one entry, put at its end.
    private static byte[] FontThatHas(int character)
    {
        const int AnyGlyph = 1000;
        int[] subtable = [0x000C0000, 28, 0, 1, character, character, AnyGlyph];
        byte[] cmap = [0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12];
        byte[] font =
        [
            .. File.ReadAllBytes(
                Path.Combine(AppContext.BaseDirectory, "data", "fonts", "BIZUDGothic-Regular.ttf")
            ),
        ];
        var entry = font.AsSpan().IndexOf("cmap"u8);
        BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(entry + 8), font.Length);
        BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(entry + 12), cmap.Length + 28);
        return
        [
            .. font,
            .. cmap,
            .. subtable.SelectMany(word => BitConverter.GetBytes(word).Reverse()),
        ];
    }

    // Without the foot of the page.
    private static IReadOnlyList<string> LinesOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return
        [
            .. document
                .GetPages()
                .SelectMany(page =>
                    page.Letters.Where(l => l.StartBaseLine.Y > 70)
                        .GroupBy(l => Math.Round(l.StartBaseLine.Y))
                        .Select(line => string.Concat(line.Select(l => l.Value)))
                ),
        ];
    }

    private static string Bare(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
