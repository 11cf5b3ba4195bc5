using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;
using SkiaSharp;

namespace SelfDeclaration.IntegrationTests.Texts;

/// <summary>ページの画像: drawn anew, with words for it, at an address for good.</summary>
public sealed class TextImageTests
{
    [Fact]
    public async Task A_picture_is_drawn_anew_kept_for_good_and_shown_with_its_words()
    {
        await using var app = new TestApp();
        var clerk = await app.StaffAsync(StaffRoles.Administration);
        var png = Png(3000, 1500);
        await UploadAsync(
            clerk,
            "写真.png",
            [.. png, .. "<script>alert(1)</script>"u8],
            "窓口の写真"
        );
        var markdown = clerk.Text(".lines");
        Assert.Matches(@"^!\[窓口の写真\]\(/images/[0-9a-f]{32}-1600x800\.webp\)$", markdown);
        var address = markdown.Split('(', ')')[1];

        using var answer = await app.CreateClient()
            .GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var bytes = await answer.Content.ReadAsByteArrayAsync(
            TestContext.Current.CancellationToken
        );
        Assert.Equal("image/webp", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString());
        Assert.DoesNotContain("script", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        using var picture = SKBitmap.Decode(bytes);
        Assert.Equal((1600, 800), (picture.Width, picture.Height));

        await clerk.OpenAsync("/secretariat/pages/edit/about");
        await clerk.Fill("本文", markdown).PressAsync("見た目を確かめる");
        var shown = clerk.Find("#preview img")!;
        Assert.Equal(
            ("窓口の写真", "1600", "800"),
            (shown.GetAttribute("alt"), shown.GetAttribute("width"), shown.GetAttribute("height"))
        );
        await clerk.Fill("本文", $"![]({address})").PressAsync("見た目を確かめる");
        Assert.Contains("代わりの言葉がありません", clerk.FieldError("本文"));
    }

    [Fact]
    public async Task A_picture_goes_on_record_and_only_when_no_text_shows_it_now_or_later()
    {
        await using var app = new TestApp();
        var clerk = await app.StaffAsync(StaffRoles.Administration);
        await UploadAsync(clerk, "a.png", Png(20, 10), "窓口の写真");
        var markdown = clerk.Text(".lines");
        await clerk.OpenAsync("/secretariat/pages/edit/about");
        await clerk
            .Fill("題名", "予定のページ")
            .Fill("本文", markdown)
            .Fill("切り替える日", "2026-11-26")
            .PressAsync("見た目を確かめる");
        await clerk.PressAsync("この内容で公開する");

        await clerk.OpenAsync("/secretariat/pages/images");
        await clerk.PressAsync("この画像を消す：窓口の写真");
        Assert.Contains("この画像はページ「予定のページ」で使っています", clerk.Errors[0]);

        await clerk.OpenAsync("/secretariat/pages/edit/about");
        await clerk
            .Fill("本文", "画像のない本文です。")
            .Fill("切り替える日", "2026-11-26")
            .PressAsync("見た目を確かめる");
        await clerk.PressAsync("この内容で公開する");
        app.Clock.Advance(TimeSpan.FromDays(2));
        clerk = await app.StaffAsync(StaffRoles.Administration);
        await clerk.OpenAsync("/secretariat/pages/images");
        await clerk.PressAsync("この画像を消す：窓口の写真");
        Assert.Contains("画像を消しました", clerk.Text());
        Assert.Equal(0, await app.UseDbAsync(db => db.TextImages.CountAsync()));
        Assert.Equal(
            1,
            await app.UseDbAsync(db =>
                db.AuditEntries.CountAsync(e => e.Action == AuditAction.TextImageRemoved)
            )
        );

        // The old version is still in the history and cannot bring a hole back.
        await clerk.OpenAsync("/secretariat/pages/edit/about?version=1");
        await clerk.PressAsync("見た目を確かめる");
        Assert.Contains("は消されています", clerk.FieldError("本文"));
    }

    [Fact]
    public async Task Older_pictures_are_on_the_next_page_and_what_is_wrong_there_is_said_there()
    {
        await using var app = new TestApp();
        var clerk = await app.StaffAsync(StaffRoles.Administration);
        await UploadAsync(clerk, "a.png", Png(20, 10), "いちばん古い写真");
        var used = clerk.Text(".lines");
        await clerk.OpenAsync("/secretariat/pages/edit/about");
        await clerk.Fill("本文", used).PressAsync("見た目を確かめる");
        await clerk.PressAsync("この内容で公開する");
        await app.UseDbAsync(async db =>
        {
            for (var n = 1; n <= 20; n++)
            {
                db.TextImages.Add(
                    new()
                    {
                        Hash = $"{n:x32}",
                        Width = 20,
                        Height = 10,
                        Alt = $"写真{n}",
                        Content = Png(20, 10),
                        UploadedAt = TestApp.Start.AddMinutes(n),
                        UploadedBy = "clerk",
                    }
                );
            }

            await db.SaveChangesAsync();
        });

        await clerk.OpenAsync("/secretariat/pages/images");
        Assert.Equal(20, clerk.FindAll("section img").Count);
        await clerk.FollowAsync("前の画像");
        Assert.Equal("いちばん古い写真", clerk.Find("section img")!.GetAttribute("alt"));

        await clerk.PressAsync("この画像を消す：いちばん古い写真");
        Assert.Contains("で使っています", clerk.Errors[0]);
        await clerk.FollowAsync("新しい画像");
        Assert.Equal("写真20", clerk.Find("section img")!.GetAttribute("alt"));
    }

    [Fact]
    public async Task What_is_no_picture_too_large_or_without_words_is_refused()
    {
        await using var app = new TestApp()
            .WithSetting("TextImages:UploadMegapixels", "1")
            .WithSetting("TextImages:UploadKilobytes", "100");
        var clerk = await app.StaffAsync(StaffRoles.Administration);

        await UploadAsync(clerk, null, [], "");
        Assert.Equal(2, clerk.Errors.Count);
        await UploadAsync(
            clerk,
            "a.svg",
            "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(),
            "絵"
        );
        Assert.Contains("読み取れませんでした", clerk.Errors[0]);
        await UploadAsync(clerk, "bomb.png", Png(1001, 1000), "絵");
        Assert.Contains("読み取れませんでした", clerk.Errors[0]);
        await UploadAsync(clerk, "cut.png", Png(100, 100)[..60], "絵");
        Assert.Contains("読み取れませんでした", clerk.Errors[0]);
        await UploadAsync(clerk, "big.png", new byte[200_000], "絵");
        Assert.Contains("100KBまでです", clerk.Errors[0]);
        await UploadAsync(clerk, "a.png", Png(10, 10), "a](javascript:x)");
        Assert.Contains("使えません", clerk.Errors[0]);
        Assert.Equal(0, await app.UseDbAsync(db => db.TextImages.CountAsync()));
        var gone = await app.Browse().OpenAsync($"/images/{new string('0', 32)}-1x1.webp");
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
    }

    private static async Task UploadAsync(TestBrowser clerk, string? name, byte[] file, string alt)
    {
        const string Address = "/secretariat/pages/images";
        await clerk.OpenAsync(Address);
        using var form = new MultipartFormDataContent();
        var token = clerk.Find("form[enctype] input[name=__RequestVerificationToken]")!;
        form.Add(new StringContent(token.GetAttribute("value")!), "__RequestVerificationToken");
        form.Add(new StringContent(alt), "alt");
        if (name is not null)
        {
            var content = new ByteArrayContent(file);
            content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            form.Add(content, "file", name);
        }

        using var answer = await clerk.SendAsync(
            new(HttpMethod.Post, new Uri($"https://localhost{Address}")) { Content = form }
        );
        Assert.Equal(303, (int)answer.StatusCode);
        await clerk.OpenAsync(answer.Headers.Location!.OriginalString.Split('#')[0]);
    }

    private static byte[] Png(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.SteelBlue);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
