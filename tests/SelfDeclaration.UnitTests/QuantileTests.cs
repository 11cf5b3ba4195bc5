using SelfDeclaration.Statistics;

namespace SelfDeclaration.UnitTests;

/// <summary>中央値 and 90%点</summary>
public sealed class QuantileTests
{
    [Theory]
    [InlineData(0.5, 3)]
    [InlineData(0.9, 9)]
    [InlineData(1.0, 20)]
    public void The_smallest_value_that_enough_do_not_exceed(double share, int value) =>
        // 1 1 3 3 3 9 9 9 9 20
        Assert.Equal(value, Quantile.Of([(20, 1), (3, 3), (9, 4), (1, 2), (7, 0)], share));

    [Fact]
    public void Nothing_has_no_middle() => Assert.Null(Quantile.Of([(4, 0)], 0.5));
}
