using SelfDeclaration.Statistics;

namespace SelfDeclaration.UnitTests.Statistics;

public sealed class ShadeStepsTests
{
    [Fact]
    public void Each_class_has_about_as_many_places_and_no_gap()
    {
        var counts = Enumerable.Range(1, 46).Append(5000).ToList();

        var steps = ShadeSteps.Of(counts);

        Assert.Equal([(1, 10), (11, 19), (20, 29), (30, 38), (39, 5000)], steps.Classes);
        Assert.Equal((1, 1, 2), (steps.Of(1), steps.Of(10), steps.Of(11)));
        Assert.Equal((5, 5), (steps.Of(39), steps.Of(5000)));
    }

    [Theory]
    [InlineData(new int[0], 0)]
    [InlineData(new[] { 0, 0 }, 0)]
    [InlineData(new[] { 3, 0, 3, 3 }, 1)]
    [InlineData(new[] { 1, 2 }, 2)]
    public void Few_or_equal_counts_need_fewer_classes(int[] counts, int classes)
    {
        var steps = ShadeSteps.Of(counts);

        Assert.Equal(classes, steps.Classes.Count);
        Assert.Equal(0, steps.Of(0));
        Assert.All(counts.Where(c => c > 0), c => Assert.InRange(steps.Of(c), 1, classes));
    }
}
