using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Web.Papers;
using UglyToad.PdfPig;

namespace SelfDeclaration.IntegrationTests.Papers;

/// <summary>宣言確認書: one sheet with the facts, what they mean, and the way to the public record.</summary>
public sealed partial class DeclarationPaperTests
{
    private static readonly PaperFonts s_fonts = PaperFonts.Load(null);

    private static readonly DeclarationPaper s_paper = new()
    {
        BusinessName = "株式会社髙﨑青葉製作所",
        Prefecture = "東京都",
        CityAndTown = "文京区本駒込",
        Star = StarLevel.TwoStar,
        DeclaredOn = new DateOnly(2026, 11, 24),
        AcceptedOn = new DateOnly(2026, 12, 4),
        Status = DeclarationStatus.Accepted,
        DeclarationId = "41234567890",
        PublicRecord = new Uri("https://declare.example.jp/businesses/0123456789abcdef"),
        IssuedAt = new DateTimeOffset(2026, 12, 7, 15, 30, 0, TimeSpan.Zero),
        Registrar = "SECURITY ACTION事務局",
    };

    [Fact]
    public void The_facts_are_on_one_sheet()
    {
        var bytes = s_paper.ToPdf(s_fonts);
        var pdf = PdfText.Of(bytes);

        var text = Bare(Assert.Single(pdf.Pages));
        foreach (
            var words in (string[])
                [
                    "株式会社髙﨑青葉製作所",
                    "東京都文京区本駒込",
                    "SECURITY ACTION 二つ星",
                    "2026年11月24日（火）",
                    "2026年12月4日（金）",
                    "申込受理（登録を公開しています）",
                    "41234567890",
                    "2026年12月8日（火）0時30分（日本時間）",
                    "https://declare.example.jp/businesses/0123456789abcdef",
                    DeclarationPaper.Nature,
                ]
        )
        {
            Assert.Contains(Bare(words), text);
        }

        Assert.Equal("宣言確認書", pdf.Title);
        Assert.Equal("ja", pdf.Language);
        Assert.InRange(bytes.Length, 1, 150 * 1024);
    }

    [Fact]
    public void The_id_is_left_out_when_the_business_wants_so()
    {
        var pdf = PdfText.Of((s_paper with { DeclarationId = null }).ToPdf(s_fonts));

        Assert.DoesNotContain("自己宣言ID", pdf.All);
    }

    [Theory]
    [InlineData(DeclarationStatus.Declared, "宣言完了（申込受理の前です）")]
    [InlineData(DeclarationStatus.Withdrawn, "停止")]
    [InlineData(DeclarationStatus.Revoked, "取消")]
    public void A_paper_of_another_status_says_so(DeclarationStatus status, string words)
    {
        var pdf = PdfText.Of((s_paper with { Status = status, AcceptedOn = null }).ToPdf(s_fonts));

        Assert.Contains($"状態{words}", Bare(pdf.All));
        Assert.Contains("受理日受理されていません", Bare(pdf.All));
    }

    [Theory]
    [InlineData(150, 0)]
    [InlineData(50, 150)]
    public void The_longest_names_still_fit_on_one_sheet(int name, int tradeName)
    {
        var paper = s_paper with
        {
            BusinessName = new string('髙', name),
            TradeName = new string('﨑', tradeName),
            CityAndTown = new string('町', 100),
        };

        Assert.Single(PdfText.Of(paper.ToPdf(s_fonts)).Pages);
    }

    [Fact]
    public void A_name_with_a_letter_the_font_lacks_says_which()
    {
        var pdf = PdfText.Of((s_paper with { BusinessName = "𠮷野家具店" }).ToPdf(s_fonts));

        Assert.Contains("〓野家具店", pdf.All);
        Assert.Contains("U+20BB7", pdf.All);
    }

    [Theory]
    [InlineData("https://declare.example.jp/businesses/0123456789abcdef")]
    [InlineData("https://localhost/businesses/zzzzzzzzzzzzzzzz")]
    [InlineData("https://a.jp/b")]
    public void The_qr_code_leads_to_the_public_record(string address)
    {
        var qr = QrCode.Of(new Uri(address));

        Assert.Equal(address, QrReader.Read(Squares(qr)));
    }

    [Fact]
    public void The_qr_code_of_the_pdf_is_the_one_of_the_page()
    {
        using var pdf = PdfDocument.Open(s_paper.ToPdf(s_fonts));
        var qr = s_paper.Qr;
        var outline = pdf.GetPage(1).Paths.MaxBy(path => path.Count)!;

        var box = outline.GetBoundingRectangle()!.Value;
        var square = box.Width / (qr.Modules - 8);
        var dark = new bool[qr.Modules, qr.Modules];
        foreach (var bar in outline)
        {
            var place = bar.GetBoundingRectangle()!.Value;
            var y = (int)Math.Round((box.Top - place.Top) / square) + 4;
            var x = (int)Math.Round((place.Left - box.Left) / square) + 4;
            foreach (var i in Enumerable.Range(0, (int)Math.Round(place.Width / square)))
            {
                dark[y, x + i] = true;
            }
        }

        Assert.Equal(s_paper.PublicRecord.AbsoluteUri, QrReader.Read(dark));
        // 2 cm at least, or older cameras do not read it.
        Assert.InRange(box.Width, 20 / 25.4 * 72, 150);
    }

    [Fact]
    public async Task The_page_says_what_the_paper_says()
    {
        await using var app = new TestApp();
        var html = await app.RenderAsync(
            "_DeclarationPaper",
            s_paper with
            {
                BusinessName = "<b>青葉</b>",
            }
        );
        var page = await new HtmlParser().ParseDocumentAsync(html);

        Assert.Equal(
            (s_paper with { BusinessName = "<b>青葉</b>" }).Rows,
            page.QuerySelectorAll("dl > div")
                .Select(row =>
                    (row.QuerySelector("dt")!.TextContent, row.QuerySelector("dd")!.TextContent)
                )
        );
        Assert.Contains(DeclarationPaper.Nature, page.Body!.TextContent);
        Assert.Equal(
            s_paper.PublicRecord.AbsoluteUri,
            page.QuerySelector("a")!.GetAttribute("href")
        );
        var svg = page.QuerySelector("svg[role=img]")!;
        Assert.Equal("公開記録のQRコード", svg.GetAttribute("aria-label"));
        Assert.Equal(s_paper.Qr.Path, svg.QuerySelector("path")!.GetAttribute("d"));
        Assert.DoesNotContain("style=", html);
    }

    private static bool[,] Squares(QrCode qr)
    {
        var dark = new bool[qr.Modules, qr.Modules];
        foreach (Match bar in Bar().Matches(qr.Path))
        {
            int Number(string group) =>
                int.Parse(bar.Groups[group].Value, CultureInfo.InvariantCulture);
            foreach (var i in Enumerable.Range(0, Number("w")))
            {
                dark[Number("y"), Number("x") + i] = true;
            }
        }

        return dark;
    }

    private static string Bare(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"M(?<x>\d+) (?<y>\d+)h(?<w>\d+)v1h-\d+z")]
    private static partial Regex Bar();
}
