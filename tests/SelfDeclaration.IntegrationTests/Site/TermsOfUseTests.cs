using System.Globalization;
using System.Text;
using SelfDeclaration.Web.Terms;

namespace SelfDeclaration.IntegrationTests.Site;

public sealed class TermsOfUseTests
{
    private static readonly DateOnly s_first = new(2026, 11, 1);

    private static readonly TermsOfUse s_terms = TermsOfUse.Load(
        Path.Combine(AppContext.BaseDirectory, "data", "terms")
    );

    [Theory]
    [InlineData("2026-11-01")]
    [InlineData("2027-04-01")]
    [InlineData("2020-01-01")]
    public void The_text_in_force_is_the_newest_that_has_begun(string today)
    {
        var current = s_terms.Current(DateOnly.Parse(today, CultureInfo.InvariantCulture));

        Assert.Contains(current, s_terms.Versions);
        Assert.True(
            current.Version <= DateOnly.Parse(today, CultureInfo.InvariantCulture)
                || current == s_terms.Versions[0]
        );
    }

    [Fact]
    public void The_nine_articles_are_there()
    {
        var headings = s_terms
            .Find(s_first)!
            .Blocks.Where(block => block.Source.StartsWith("## ", StringComparison.Ordinal))
            .Select(block => block.Source[6..]);

        Assert.Equal(
            [
                "目的",
                "ロゴマークの種類",
                "使用資格・使用申込み",
                "使用方法・使用範囲",
                "遵守事項",
                "使用の禁止・取消し",
                "反社会的勢力排除に関する誓約",
                "事故・苦情等の処理",
                "規約等の改訂",
            ],
            headings
        );
    }

    [Fact]
    public void A_revision_marks_what_the_old_text_did_not_say()
    {
        var old = Text("# 規約\n\n一つ目\n\n二つ目\n");
        var revised = Text("# 規約\n\n一つ目\n\n二つ目を直しました\n\n<script>x</script>\n");

        var blocks = revised.ChangedSince(old);

        Assert.Equal([false, false, true, true], blocks.Select(block => block.Changed));
        Assert.NotEqual(old.Hash, revised.Hash);
        Assert.DoesNotContain("<script>", blocks[^1].Html.ToString());
    }

    private static TermsVersion Text(string text) =>
        TermsVersion.Parse(s_first, Encoding.UTF8.GetBytes(text));
}
