using SelfDeclaration.Declarations;
using SelfDeclaration.Register;

namespace SelfDeclaration.UnitTests.Register;

public sealed class RegisterDifferenceTests
{
    [Fact]
    public async Task Added_changed_and_removed_are_told_and_the_rest_is_not()
    {
        var before = new[] { Business("a"), Business("b"), Business("c"), Business("e") };
        var after = new[]
        {
            Business("b"),
            Business("c") with
            {
                Star = StarLevel.TwoStar,
            },
            Business("d"),
            Business("e") with
            {
                TradeName = "屋号",
            },
            Business("f"),
        };

        Assert.Equal(
            ["Removed a", "Changed c", "Added d", "Changed e", "Added f"],
            await BetweenAsync(before, after)
        );
    }

    [Fact]
    public async Task Nothing_and_nobody_have_no_difference()
    {
        var some = new[] { Business("a"), Business("b") };

        Assert.Empty(await BetweenAsync([], []));
        Assert.Empty(await BetweenAsync(some, some));
        Assert.Equal(["Added a", "Added b"], await BetweenAsync([], some));
        Assert.Equal(["Removed a", "Removed b"], await BetweenAsync(some, []));
    }

    private static async Task<List<string>> BetweenAsync(
        PublicBusiness[] before,
        PublicBusiness[] after
    )
    {
        List<string> changes = [];
        await foreach (
            var (change, business) in RegisterDifference.BetweenAsync(
                before.ToAsyncEnumerable(),
                after.ToAsyncEnumerable()
            )
        )
        {
            changes.Add($"{change} {business.Key}");
        }

        return changes;
    }

    private static PublicBusiness Business(string key) =>
        new()
        {
            Key = key,
            Name = "株式会社みずほ精工",
            PrefectureCode = "20",
            CityAndTown = "岡谷市本町",
            Star = StarLevel.OneStar,
            DeclaredOn = new(2026, 4, 1),
        };
}
