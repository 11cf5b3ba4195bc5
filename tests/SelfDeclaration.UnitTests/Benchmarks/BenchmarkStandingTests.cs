using SelfDeclaration.Benchmarks;

namespace SelfDeclaration.UnitTests.Benchmarks;

public sealed class BenchmarkStandingTests
{
    private static readonly string[] s_exposed =
    [
        "sites",
        "abroad",
        "temporary",
        "leaving",
        "it",
        "internet",
        "downtime",
        "outsourcing",
    ];

    private static readonly string[] s_harmful =
    [
        "employees",
        "sales",
        "personal",
        "secrets",
        "society",
        "chain",
    ];

    // V: (1+2+3+4+5+1+2+3)/8 = 21/8 = 2.625. I: (3+3+4+2+3+4)/6 = 19/6. Index: (2.625+3.1667)*10 = 57.9167.
    [Fact]
    public void Total_axes_index_and_group_are_those_worked_out_by_hand()
    {
        var standing = Of([1, 2, 3, 4, 5, 1, 2, 3], [3, 3, 4, 2, 3, 4], level: 3)!;

        Assert.Equal(81, standing.Total);
        Assert.Equal(2.625, standing.V!.Value, 6);
        Assert.Equal(19 / 6.0, standing.I!.Value, 6);
        Assert.Equal(57.9167, standing.RiskIndex!.Value, 3);
        Assert.Equal("II", standing.GroupCode(Editions.Questions));
        Assert.Equal("small", standing.Size);
    }

    [Theory]
    [InlineData(3, 3, "I", 60)]
    [InlineData(3, 2, "II", 50)]
    [InlineData(2, 3, "II", 50)]
    [InlineData(2, 2, "III", 40)]
    [InlineData(5, 5, "I", 100)]
    [InlineData(1, 1, "III", 20)]
    public void Three_on_an_axis_is_high(int v, int i, string group, double index)
    {
        var standing = Of(Enumerable.Repeat(v, 8), Enumerable.Repeat(i, 6))!;

        Assert.Equal(group, standing.GroupCode(Editions.Questions));
        Assert.Equal(index, standing.RiskIndex);
    }

    [Fact]
    public void One_question_of_an_axis_without_answer_leaves_index_and_group_out()
    {
        var standing = Of([1, 2, 3, 4, 5, 1, 2], [3, 3, 4, 2, 3, 4])!;

        Assert.Null(standing.V);
        Assert.Null(standing.RiskIndex);
        Assert.Null(standing.GroupCode(Editions.Questions));
        Assert.Equal(81, standing.Total);
    }

    [Fact]
    public void A_missing_answer_makes_no_result()
    {
        var answers = Editions.Questions.Items.Skip(1).ToDictionary(i => i.Id, _ => 3);

        Assert.Null(BenchmarkStanding.Of(Editions.Questions, new() { Answers = answers }));
    }

    // Area 1: items of 1 to 4 twice = 20/8; the others all 2.
    [Fact]
    public void Means_of_areas_are_those_of_their_items()
    {
        var standing = new BenchmarkStanding(
            "12341234" + new string('2', 19),
            null,
            null,
            null,
            null
        );

        Assert.Equal([2.5, 2, 2, 2, 2], standing.AreaMeans(Editions.Questions));
    }

    [Fact]
    public void A_value_that_is_no_option_is_asked_for_again_and_not_kept()
    {
        var (kept, errors) = BenchmarkProfile.Read(
            Editions.Questions,
            new Dictionary<string, string>
            {
                ["name"] = " 株式会社　みずほ精工 ",
                ["employees"] = "Thousands",
                ["industry"] = "E",
            }
        );

        Assert.Equal("従業員数を選び直してください", Assert.Single(errors).Message);
        Assert.Equal(("株式会社 みずほ精工", "E"), (kept["name"], kept["industry"]));
        Assert.DoesNotContain("employees", kept);
    }

    private static BenchmarkStanding? Of(IEnumerable<int> v, IEnumerable<int> i, int level = 3) =>
        BenchmarkStanding.Of(
            Editions.Questions,
            new()
            {
                Profile = s_exposed
                    .Zip(v)
                    .Concat(s_harmful.Zip(i))
                    .ToDictionary(q => q.First, q => Editions.Weighing(q.First, q.Second)),
                Answers = Editions.Questions.Items.ToDictionary(item => item.Id, _ => level),
            }
        );
}
