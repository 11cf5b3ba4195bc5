using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Options;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Marks;
using SkiaSharp;
using UglyToad.PdfPig;

namespace SelfDeclaration.IntegrationTests.Papers;

/// <summary>ロゴマーク一式: what a business finds in the zip.</summary>
public sealed class MarkPackageTests : IDisposable
{
    private static readonly string s_ours = Path.Combine(AppContext.BaseDirectory, "data", "marks");

    private readonly string _folder = Directory.CreateTempSubdirectory("marks").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(StarLevel.OneStar, "one-star", "一つ星")]
    [InlineData(StarLevel.TwoStar, "two-star", "二つ星")]
    public void The_zip_holds_the_mark_of_its_level(StarLevel star, string name, string label)
    {
        var package = Marks(s_ours).Package(star);
        using var zip = new ZipArchive(new MemoryStream(package.Zip));

        Assert.Equal($"security-action-{name}.zip", package.FileName);
        Assert.Equal(
            [
                $"security-action-{name}-480px.png",
                $"security-action-{name}-960px.png",
                $"security-action-{name}-1920px.png",
                $"security-action-{name}.svg",
                $"security-action-{name}-print.pdf",
                "README.txt",
            ],
            zip.Entries.Select(e => e.FullName)
        );
        Assert.Equal(package.Files.Select(f => f.Name), zip.Entries.Select(e => e.FullName));
        Assert.All(package.Files, f => Assert.EndsWith(" KB", f.Size));
        Assert.InRange(package.Zip.Length, 10_000, 500_000);

        var readme = Encoding.UTF8.GetString(package.Files[^1].Content);
        Assert.StartsWith("\uFEFFSECURITY ACTION " + label, readme);
        Assert.Contains("https://declare.example.jp/documents/logo-procedure\r\n", readme);
        Assert.DoesNotContain(readme.Replace("\r\n", ""), c => c is '\n' or '\r');
    }

    [Theory]
    [InlineData(StarLevel.OneStar, 0)]
    [InlineData(StarLevel.OneStar, 1)]
    [InlineData(StarLevel.TwoStar, 2)]
    public void Pictures_are_as_wide_as_they_say_and_have_the_colours_of_the_mark(
        StarLevel star,
        int size
    )
    {
        int[] widths = [480, 960, 1920];

        using var picture = SKBitmap.Decode(Marks(s_ours).Package(star).Files[size].Content);

        Assert.Equal(widths[size], picture.Width);
        Assert.Equal(0, picture.GetPixel(0, 0).Alpha);
        var colours = picture.Pixels.Distinct().ToHashSet();
        Assert.Superset(
            new HashSet<SKColor> { new(0xff, 0xd4, 0x3d), new(0x0b, 0x14, 0x58), SKColors.White },
            colours
        );
    }

    [Fact]
    public void The_artwork_has_no_text_that_another_machine_would_set_otherwise()
    {
        foreach (var svg in Directory.EnumerateFiles(s_ours, "*.svg", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain("<text", File.ReadAllText(svg));
            Assert.Contains("<title>SECURITY ACTION", File.ReadAllText(svg));
        }
    }

    [Fact]
    public void The_print_file_is_drawn_and_not_a_picture()
    {
        using var pdf = PdfDocument.Open(Marks(s_ours).Package(StarLevel.OneStar).Files[4].Content);

        var page = Assert.Single(pdf.GetPages());
        Assert.Empty(page.GetImages());
        Assert.InRange(page.Paths.Count, 5, 200);
        // 10 cm and the clear space on both sides.
        Assert.InRange(page.Width, 325, 335);
        Assert.Equal("SECURITY ACTION 一つ星 自己宣言", pdf.Information.Title);
    }

    [Fact]
    public void The_same_artwork_is_the_same_zip()
    {
        Assert.Equal(
            Marks(s_ours).Package(StarLevel.TwoStar).Zip,
            Marks(s_ours).Package(StarLevel.TwoStar).Zip
        );
    }

    [Fact]
    public void It_is_made_once()
    {
        var marks = Marks(s_ours);

        Assert.Same(marks.Package(StarLevel.OneStar), marks.Package(StarLevel.OneStar));
    }

    [Fact]
    public void An_operator_replaces_the_artwork()
    {
        const string Square =
            """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><g fill="#00ff00"><rect width="10" height="10"/></g></svg>""";
        Put("one-star", "mark.svg", Encoding.UTF8.GetBytes(Square));
        Put("two-star", "mark.svg", Encoding.UTF8.GetBytes(Square));
        Put("one-star", "small.png", Marks(s_ours).Package(StarLevel.OneStar).Files[1].Content);

        var files = Marks(_folder).Package(StarLevel.OneStar).Files;

        // The supplied picture is 960 wide; the others are drawn.
        Assert.Equal("security-action-one-star-960px.png", files[0].Name);
        using var drawn = SKBitmap.Decode(files[2].Content);
        Assert.Equal((1920, 1920), (drawn.Width, drawn.Height));
        Assert.Equal(new SKColor(0, 0xff, 0), drawn.GetPixel(900, 900));
    }

    [Theory]
    [InlineData("<text>星</text>", "text")]
    [InlineData("""<rect style="fill:red" width="1" height="1"/>""", "rect style")]
    [InlineData("""<path d="M0 0L1 1" fill="url(#g)"/>""", "url(#g)")]
    public void Artwork_that_cannot_be_drawn_asks_for_pictures(string shape, string what)
    {
        var svg = $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">{shape}</svg>""";
        Put("one-star", "mark.svg", Encoding.UTF8.GetBytes(svg));

        var refused = Assert.Throws<OptionsValidationException>(() => Marks(_folder));

        Assert.Contains("Marks:Folder", refused.Message);
        Assert.Contains($"{what} は描けません", refused.Message);
        Assert.Contains("print.pdf", refused.Message);
    }

    [Fact]
    public void A_folder_without_a_mark_says_which_file_is_missing()
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Marks(_folder));

        Assert.Contains(Path.Combine("one-star", "mark.svg"), refused.Message);
    }

    private static LogoMarks Marks(string folder) =>
        LogoMarks.Load(folder)(
            Options.Create(new SiteSettings { PublicUrl = "https://declare.example.jp" })
        );

    private void Put(string star, string file, byte[] content)
    {
        Directory.CreateDirectory(Path.Combine(_folder, star));
        File.WriteAllBytes(Path.Combine(_folder, star, file), content);
    }
}
