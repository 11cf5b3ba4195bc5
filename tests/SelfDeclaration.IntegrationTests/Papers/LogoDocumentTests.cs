using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SelfDeclaration.IntegrationTests.Conventions;
using SelfDeclaration.Testing;
using SelfDeclaration.Web.Documents;

namespace SelfDeclaration.IntegrationTests.Papers;

/// <summary>ロゴマーク使用手順・使用ガイドライン, as pages and as PDF.</summary>
public sealed partial class LogoDocumentTests
{
    [Theory]
    [InlineData("/documents/logo-procedure", "ロゴマーク使用手順", 7)]
    [InlineData("/documents/logo-guideline", "ロゴマーク使用ガイドライン", 10)]
    public async Task A_document_is_read_as_a_page(string address, string heading, int sections)
    {
        await using var app = new TestApp();

        var browser = await app.Browse().OpenAsync(address);

        Assert.Equal(heading, browser.Heading);
        Assert.Equal(sections, browser.FindAll(".document h2").Count);
        Assert.NotEmpty(browser.FindAll(".document table tbody tr"));
        Assert.Contains("適用 2026年11月1日", browser.Find(".document")!.TextContent);
        await browser.FollowAsync(
            heading.EndsWith("手順", StringComparison.Ordinal)
                ? "ロゴマーク使用ガイドライン"
                : "ロゴマーク使用手順"
        );
        Assert.NotEqual(heading, browser.Heading);
    }

    [Theory]
    [InlineData("/documents/logo-procedure")]
    [InlineData("/documents/logo-guideline")]
    public async Task The_pdf_says_what_the_page_says(string address)
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync(address);
        using var answer = await app.CreateClient().GetAsync($"{address}.pdf");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var pdf = PdfText.Of(bytes);

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.InRange(bytes.Length, 1, 150 * 1024);
        Assert.Equal(browser.Heading, pdf.Title);
        Assert.Equal("ja", pdf.Language);
        var text = Bare(pdf.All);
        foreach (var part in browser.FindAll(".document :is(h2, p, li, td)"))
        {
            // A footer may stand between two halves of a paragraph.
            var words = Bare(part.TextContent);
            Assert.Contains(words[..Math.Min(words.Length, 20)], text);
        }
    }

    [Theory]
    [InlineData("2026-11-24", "2026-11-01")]
    [InlineData("2026-12-01", "2026-12-01")]
    [InlineData("2020-01-01", "2026-11-01")]
    public async Task The_version_in_force_is_the_newest_that_has_begun(
        string today,
        string version
    )
    {
        var folder = Directory.CreateTempSubdirectory("documents").FullName;
        foreach (var kind in (string[])["procedure", "guideline"])
        {
            Directory.CreateDirectory(Path.Combine(folder, kind));
            foreach (var date in (string[])["2026-12-01", "2026-11-01"])
            {
                await File.WriteAllTextAsync(
                    Path.Combine(folder, kind, $"{date}.md"),
                    $"# 文書\n\n{date}\n"
                );
            }
        }

        await using var app = new TestApp(DateTimeOffset.Parse($"{today}T09:00:00+09:00", null));
        app.WithSetting("Documents:Folder", folder);
        var documents = app.Services.GetRequiredService<LogoDocuments>();

        Assert.Equal(version, $"{documents.Procedure.Version:O}");
        Assert.Equal(version, $"{documents.Guideline.Version:O}");
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("2026-11-01.md", "# 題\n\n> 引用\n", "3行目は紙に書けません")]
    [InlineData("2026-11-01.md", "題のない文書\n", "題（# …）から書き始めてください")]
    [InlineData("new.md", "# 題\n", "名前を適用の日")]
    public void A_document_that_cannot_be_used_says_why(string name, string text, string why)
    {
        var folder = Directory.CreateTempSubdirectory("documents").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "procedure"));
        File.WriteAllText(Path.Combine(folder, "procedure", name), text);

        var refused = Assert.Throws<OptionsValidationException>(() => LogoDocuments.Load(folder));

        Assert.Contains("Documents:Folder", refused.Message);
        Assert.Contains(why, refused.Message);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_the_mark_looks_like_is_shown_as_a_sample()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/documents/logo-guideline");
        var pictures = browser.FindAll(".marks img");

        Assert.Equal(2, pictures.Count);
        foreach (var picture in pictures)
        {
            using var answer = await app.CreateClient().GetAsync(picture.GetAttribute("src"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public void They_call_a_declaration_certified_only_to_say_that_it_is_not()
    {
        var said = RepositoryFile
            .In("data/documents", ".md")
            .SelectMany(f => f.LinesWith(Certified()))
            .Where(line => !Denied().IsMatch(line));

        Expect.None(said);
    }

    private static string Bare(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("認定|認証|取得|合格")]
    private static partial Regex Certified();

    [GeneratedRegex("ません")]
    private static partial Regex Denied();
}
