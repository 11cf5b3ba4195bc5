using System.IO.Compression;
using System.Net;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;
using static SelfDeclaration.IntegrationTests.My.MyTestExtensions;

namespace SelfDeclaration.IntegrationTests.My;

/// <summary>ロゴマークダウンロード, 宣言確認書</summary>
public sealed class LogoTests
{
    private const string Procedure = "使用手順を確認しました";
    private const string Guideline = "使用ガイドラインを確認しました";

    [Fact]
    public async Task Without_the_ticks_it_says_what_is_missing()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();
        await browser.OpenAsync("/my/logo");

        await browser.PressAsync("ダウンロード");

        Assert.Equal(
            [
                "使用手順を確認し、チェックを入れてください",
                "使用ガイドラインを確認し、チェックを入れてください",
            ],
            browser.Errors
        );
        Assert.Empty(await app.AuditAsync(AuditAction.MarkDownloaded));
        await browser.OpenAsync("/my/logo/download");
        Assert.Equal("/my/logo", browser.Path);
    }

    [Fact]
    public async Task Opening_a_document_ticks_its_box_for_this_version()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();
        await browser.OpenAsync("/my/logo");

        await browser.FollowAsync("ロゴマーク使用手順");
        Assert.Equal("/documents/logo-procedure", browser.Path);
        await browser.BackAsync();
        await browser.OpenAsync("/my/logo");

        Assert.True(browser.IsChecked(Procedure));
        Assert.False(browser.IsChecked(Guideline));
        await app.UseDbAsync(db =>
        {
            var reading = Assert.Single(db.DocumentReadings);
            Assert.Equal(("logo-procedure", "2026-11-01"), (reading.Document, reading.Version));
            return Task.CompletedTask;
        });
    }

    [Theory]
    [InlineData(1, "one-star")]
    [InlineData(2, "two-star")]
    public async Task Ticked_it_gives_the_zip_of_the_level_and_notes_it(int stars, string slug)
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync(Applicant.Corporation with { Stars = stars });
        await browser.OpenAsync("/my/logo");

        await browser.Choose(Procedure).Choose(Guideline).PressAsync("ダウンロード");

        Assert.Equal("303 /my/logo/download", Assert.Single(browser.Redirects));
        Assert.Equal("application/zip", browser.Response.Content.Headers.ContentType!.MediaType);
        using var zip = await ZipAsync(app, browser);
        Assert.Contains(zip.Entries, e => e.Name == $"security-action-{slug}.svg");
        Assert.Equal(2, (await app.AuditAsync(AuditAction.MarkDownloaded)).Count);
        await browser.OpenAsync("/my/logo");
        Assert.True(browser.IsChecked(Procedure) && browser.IsChecked(Guideline));
        Assert.Contains("ダウンロードの記録", browser.Text());
    }

    [Fact]
    public async Task Before_acceptance_it_says_until_when_and_gives_nothing()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync(accepted: false);

        await browser.OpenAsync("/my/logo");

        Assert.Contains("申込受理の前です。目安 12月8日（火）まで", browser.Text());
        Assert.False(browser.HasButton("ダウンロード"));
        await browser.OpenAsync("/my/logo/download");
        Assert.Equal("/my/logo", browser.Path);
        await app.ReturnAsync(Reason("Phone", "電話番号", "つながりません"));
        await browser.OpenAsync("/my/logo");
        Assert.Contains("直していただくところがある", browser.Text());
        await app.ChangeAsync(d => d.Withdraw(null, app.Clock.GetUtcNow()));
        await browser.OpenAsync("/my/logo");
        Assert.Equal("/my?notice=closed", browser.Path);
    }

    [Fact]
    public async Task Nobody_downloads_without_signing_in()
    {
        await using var app = new TestApp();

        foreach (
            var path in (string[])
                ["/my/logo/download", "/my/logo/documents/logo-procedure", "/my/paper.pdf"]
        )
        {
            var browser = await app.Browse().OpenAsync(path);
            Assert.StartsWith("/login", browser.Path, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_paper_shows_the_public_facts_and_the_id_only_when_asked_for()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var browser = await app.SignedInAsync(declared);
        await browser.OpenAsync("/my/paper");
        Assert.Equal("/my?notice=closed", browser.Path);
        await app.AcceptAsync(declared);

        await browser.OpenAsync("/my/paper");

        Assert.Equal("宣言確認書", browser.Heading);
        Assert.Contains("株式会社情報処理推進", browser.Text());
        Assert.DoesNotContain(declared.DeclarationId, browser.Html);
        await browser.FollowAsync("自己宣言IDを載せる");
        Assert.Contains(declared.DeclarationId, browser.Text());
        await browser.FollowAsync("PDFで保存する");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal("application/pdf", browser.Response.Content.Headers.ContentType!.MediaType);
    }

    private static async Task<ZipArchive> ZipAsync(TestApp app, TestBrowser browser)
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", browser.Cookies.Header);
        return new ZipArchive(
            new MemoryStream(await client.GetByteArrayAsync("/my/logo/download"))
        );
    }
}
