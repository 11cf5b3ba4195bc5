using SelfDeclaration.Benchmarks;

namespace SelfDeclaration.UnitTests.Benchmarks;

public sealed class BenchmarkQuestionsTests
{
    [Fact]
    public void There_are_27_items_in_five_areas_and_19_questions_about_the_business()
    {
        var questions = Editions.Questions;

        Assert.Equal([8, 4, 7, 5, 3], questions.Areas.Select(a => a.Items.Count));
        Assert.Equal(19, questions.Profile.Count);
        Assert.Equal((27, 135), (questions.LowestTotal, questions.HighestTotal));
        Assert.Equal(8, questions.Profile.Count(q => q.Axis is RiskAxis.V));
        Assert.Equal(6, questions.Profile.Count(q => q.Axis is RiskAxis.I));
    }

    [Fact]
    public void Each_question_of_an_axis_has_weights_from_1_to_5() =>
        Assert.All(
            Editions.Questions.Profile.Where(q => q.Axis is not null),
            q => Assert.Equal([1, 2, 3, 4, 5], q.Options.Select(o => o.Weight).Distinct().Order())
        );

    [Fact]
    public void Every_major_industry_is_in_one_bucket() =>
        Assert.Equal(
            "ABCDEFGHIJKLMNOPQRST",
            string.Concat(
                Editions
                    .Questions.Profile.First(q => q.Id == "industry")
                    .Options.Where(o => o.Industry is not null)
                    .Select(o => o.Code)
            )
        );

    [Fact]
    public void Every_level_of_every_item_has_a_sentence_of_its_own()
    {
        var texts = Editions.Questions.Items.SelectMany(i => i.Levels).ToList();

        Assert.Equal(27 * 5, texts.Distinct().Count());
        Assert.All(texts, t => Assert.InRange(t.Length, 8, 60));
    }

    [Fact]
    public void Every_item_says_what_to_do() =>
        Assert.All(
            Editions.Questions.Items,
            i => Assert.True(i.Action.EnumerateRunes().Count() > 40, i.Id)
        );
}
