using System.Net;
using SelfDeclaration.Testing;
using SelfDeclaration.Web.Pages.Support;

namespace SelfDeclaration.IntegrationTests.Site;

/// <summary>固定ページ and the others that explain.</summary>
public sealed class StaticPageTests
{
    [Fact]
    public async Task Nothing_in_a_text_can_do_harm()
    {
        using var folder = new PagesFolder(
            """
            ---
            title: 危ないページ
            description: ためし
            updated: 2026-11-01
            ---
            ### 深い見出し
            ###### もっと深い見出し
            <script>alert(1)</script> <img src=x onerror=alert(1)>
            [一](javascript:alert(1)) [二](//elsewhere.example/) [三](/not-there) [四](/terms) [五](https://example.jp/)
            [六](/\elsewhere.example) [七](JAVASCRIPT:alert(1)) [八](data:text/html,x)
            ![絵](https://elsewhere.example/x.png)
            ｜漢字《<b>かんじ》と｜文字《もじ》
            """
        );
        await using var app = new TestApp().WithSetting("Pages:Folder", folder.Path);

        var browser = await app.Browse().OpenAsync("/danger");

        Assert.Equal("危ないページ", browser.Heading);
        Assert.Equal(
            ["/terms", "https://example.jp/"],
            browser.FindAll(".prose a").Select(a => a.GetAttribute("href"))
        );
        Assert.Empty(browser.FindAll(".prose :is(script, img, b)"));
        Assert.Equal(
            ["H2", "H3"],
            browser.FindAll(".prose :is(h1, h2, h3, h4, h5, h6)").Select(h => h.TagName)
        );
        Assert.Equal("もじ", browser.FindAll("rt")[^1].TextContent);
        Assert.Contains("二", browser.Text());
    }

    [Fact]
    public async Task Every_picture_of_the_manual_is_there_and_small()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/guide");
        var pictures = browser.FindAll("main img");

        Assert.Equal(GuideModel.Steps.Count(s => s.Picture is not null), pictures.Count);
        Assert.All(pictures, p => Assert.Equal("lazy", p.GetAttribute("loading")));
        // A phone has loaded six of them when somebody begins to read: 60 KB with the page.
        await ExpectAsync(pictures.Select(p => p.GetAttribute("src")!), 30_000);
        await ExpectAsync(
            browser.FindAll("main source").Select(p => p.GetAttribute("srcset")!),
            10_000
        );

        async Task ExpectAsync(IEnumerable<string> addresses, int mostBytes)
        {
            foreach (var address in addresses)
            {
                using var answer = await app.CreateClient().GetAsync(address);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Equal("image/webp", answer.Content.Headers.ContentType!.MediaType);
                var bytes = await answer.Content.ReadAsByteArrayAsync();
                Assert.InRange(bytes.Length, 1000, mostBytes);
            }
        }
    }

    [Fact]
    public async Task Mails_are_told_by_their_sender_and_subjects()
    {
        await using var app = new TestApp()
            .WithSetting("Mail:From", "見本事務局 <office@mail.example.jp>")
            .WithSetting("Site:PublicUrl", "https://declare.example.jp/");

        var browser = await app.Browse().OpenAsync("/mails");

        Assert.Contains("office@mail.example.jp", browser.Text());
        Assert.Contains("https://declare.example.jp/ から始まります", browser.Text());
        var subjects = browser
            .FindAll("[data-testid=subjects] li")
            .Select(li => li.TextContent)
            .ToList();
        Assert.Contains("【SECURITY ACTION】申込受理のご連絡", subjects);
        Assert.Contains(
            "【SECURITY ACTION】一つ星（または二つ星）：自己宣言完了のお知らせ",
            subjects
        );
        Assert.DoesNotContain(subjects, s => s.Contains("審査のお知らせ") || s.Contains("{{"));
    }

    [Fact]
    public async Task The_summary_in_english_says_its_language()
    {
        await using var app = new TestApp();

        var browser = await app.Browse().OpenAsync("/en");

        Assert.Equal("en", browser.Find("html")!.GetAttribute("lang"));
        Assert.Equal("ja", browser.Find("header")!.GetAttribute("lang"));
        Assert.Equal("ja", browser.Find("nav.menu")!.GetAttribute("lang"));
    }

    private sealed class PagesFolder : IDisposable
    {
        public PagesFolder(string text)
        {
            Path = Directory.CreateTempSubdirectory().FullName;
            File.WriteAllText(System.IO.Path.Combine(Path, "danger.md"), text);
        }

        public string Path { get; }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
