using SelfDeclaration.Texts;

namespace SelfDeclaration.UnitTests.Texts;

public sealed class TextRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_difference_names_each_line_once_and_what_went_before_what_came()
    {
        var lines = TextDifference.Between("一\n二\n三", "一\n弐\n三\n四");

        Assert.Equal(
            [
                (LineChange.Same, "一"),
                (LineChange.Removed, "二"),
                (LineChange.Added, "弐"),
                (LineChange.Same, "三"),
                (LineChange.Added, "四"),
            ],
            lines
        );
        Assert.All(
            TextDifference.Between("同じ\n文", "同じ\r\n文"),
            l => Assert.Equal(LineChange.Same, l.Change)
        );
        Assert.Equal(3000, TextDifference.Between(new string('\n', 2999), "").Count);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("http://example.jp/")]
    [InlineData("example.jp")]
    public void A_banner_leads_to_this_site_or_a_safe_one(string link) =>
        Assert.StartsWith(
            "詳しい説明のアドレスは、",
            Assert.Single(BannerRules.Check(Banner(link), Now)).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("/news/12")]
    [InlineData("https://example.jp/a?b=1")]
    [InlineData("")]
    public void Other_banners_are_fine(string link) =>
        Assert.Empty(BannerRules.Check(Banner(link), Now));

    [Fact]
    public void A_banner_ends_after_it_begins_and_before_long()
    {
        Assert.Equal(
            "表示を終える日時は、いまと表示し始める日時より後にしてください",
            Assert.Single(BannerRules.Check(Banner() with { To = "2026-11-24T09:59" }, Now)).Message
        );
        Assert.Equal(
            "表示を終える日時は、表示し始める日時から31日以内にしてください",
            Assert.Single(BannerRules.Check(Banner() with { To = "2027-01-24T09:59" }, Now)).Message
        );
        Assert.Equal(3, BannerRules.Check(new(), Now).Count());
    }

    [Theory]
    [InlineData("![](/images/x.webp)")]
    [InlineData("前 ![ \t](/images/x.webp) 後")]
    public void A_picture_needs_words(string body) =>
        Assert.StartsWith(
            "本文の画像に、代わりの言葉がありません",
            Assert
                .Single(
                    PageRules.Check(
                        new()
                        {
                            Title = "題",
                            Description = "説明",
                            Body = body,
                            From = "2026-11-24",
                        },
                        new(2026, 11, 24)
                    )
                )
                .Message,
            StringComparison.Ordinal
        );

    private static BannerInput Banner(string? link = null) =>
        new()
        {
            Text = "つながりにくくなっています",
            Link = link,
            From = "2026-11-24T10:00",
            To = "2026-11-25 10:00",
        };
}
