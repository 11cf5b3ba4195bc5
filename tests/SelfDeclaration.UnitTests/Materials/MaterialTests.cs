using SelfDeclaration.Materials;

namespace SelfDeclaration.UnitTests.Materials;

public sealed class MaterialTests
{
    private static readonly MaterialInput s_good = new()
    {
        Title = "控えの取り方",
        Summary = "控えを三つに分ける方法です。",
        Address = "https://www.example.go.jp/",
        Publisher = "例示省",
        Kind = "pdf",
        Roles = ["owner", "employee"],
        Purposes = ["learn"],
        Items = [11, 2],
        From = "2026-12-01",
        To = "2027-03-31",
    };

    [Fact]
    public void What_is_typed_is_written_and_read_again()
    {
        Assert.Empty(MaterialRules.Check(s_good));
        var material = Written(s_good);

        Assert.Equal(MaterialRoles.Owner | MaterialRoles.Employee, material.Roles);
        Assert.Equal([2, 11], material.ItemNumbers);
        Assert.True(material.IsOutside);
        var again = MaterialInput.Of(material);
        Assert.Equal(("pdf", "2026-12-01", "2027-03-31"), (again.Kind, again.From, again.To));
        Assert.Equal(["owner", "employee"], again.Roles);
    }

    [Theory]
    [InlineData("http://www.example.go.jp/")]
    [InlineData("//www.example.go.jp/")]
    [InlineData("/\\www.example.go.jp/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://")]
    [InlineData("https://a b.example.jp/")]
    [InlineData("data:text/html,x")]
    public void An_address_that_leads_elsewhere_is_refused(string address) =>
        Assert.Equal(
            "アドレスは、https:// か / から始めて入力してください",
            Assert.Single(MaterialRules.Check(s_good with { Address = address })).Message
        );

    [Theory]
    [InlineData("/learning")]
    [InlineData("/materials?item=3")]
    [InlineData("https://www.example.go.jp/a?b=c#d")]
    public void An_address_of_this_site_or_of_another_is_taken(string address) =>
        Assert.Empty(MaterialRules.Check(s_good with { Address = address }));

    [Fact]
    public void What_is_missing_is_asked_for_field_by_field() =>
        Assert.Equal(
            ["Title", "Summary", "Address", "Kind", "Roles", "Purposes", "From"],
            MaterialRules.Check(new MaterialInput()).Select(e => e.Field)
        );

    [Fact]
    public void A_period_ends_after_it_begins_and_another_site_has_a_publisher()
    {
        Assert.Equal(
            "To",
            Assert.Single(MaterialRules.Check(s_good with { To = "2026-11-30" })).Field
        );
        Assert.Equal(
            "Publisher",
            Assert.Single(MaterialRules.Check(s_good with { Publisher = " " })).Field
        );
        Assert.Equal(
            "Items",
            Assert.Single(MaterialRules.Check(s_good with { Items = [26] })).Field
        );
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void It_is_shown_from_its_first_day_to_its_last(int day, bool shown) =>
        Assert.Equal(shown, Written(s_good).IsShown(new DateOnly(2026, 12, 1).AddDays(day)));

    [Theory]
    [InlineData("role=owner&item=11", true)]
    [InlineData("role=educator", false)]
    [InlineData("purpose=learn&kind=pdf", true)]
    [InlineData("purpose=start", false)]
    [InlineData("kind=video", false)]
    [InlineData("item=3", false)]
    [InlineData("q=ヒカエ", false)]
    [InlineData("q=ひかえ", false)]
    [InlineData("q=控え　ＰＤＦ", true)]
    [InlineData("q=れいじ省", false)]
    [InlineData("q=例示省", true)]
    [InlineData("role=none&purpose=none&kind=car&item=99", true)]
    public void Conditions_narrow_and_what_is_not_understood_does_not(string query, bool found)
    {
        var values = query.Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]);

        Assert.Equal(
            found,
            MaterialQuery.Of(n => values.GetValueOrDefault(n)).Matches(Written(s_good))
        );
    }

    [Fact]
    public void The_popular_come_first_or_the_new_ones()
    {
        Material old = Written(s_good with { From = "2026-01-01" }, 1);
        Material fresh = Written(s_good, 2);
        var openings = new Dictionary<long, int> { [1] = 5 };

        Assert.Equal([2L, 1L], Keys(new()));
        Assert.Equal([1L, 2L], Keys(new() { Order = MaterialOrder.Popular }));

        IEnumerable<long> Keys(MaterialQuery q) =>
            q.Find([old, fresh], openings).Select(m => m.Key);
    }

    private static Material Written(MaterialInput input, long key = 1)
    {
        var material = new Material
        {
            Key = key,
            Title = "",
            Summary = "",
            Body = "",
            Address = "",
            Publisher = "",
            Kind = MaterialKind.Page,
            Roles = MaterialRoles.None,
            Purposes = MaterialPurposes.None,
            ItemList = "",
            ShownFrom = default,
            UpdatedAt = default,
            UpdatedBy = "",
        };
        MaterialRules.Write(material, input);
        return material;
    }
}
