using SelfDeclaration.Learning;

namespace SelfDeclaration.UnitTests.Learning;

public sealed class LessonRulesTests
{
    private const string Text = """
        # 題
        item: 3
        roles: owner, employee
        industries: making

        ## 場面
        朝。
        昼。

        ## 大事なこと
        - 一つ
        - 二つ

        ## 問い
        ### どれ
        - [ ] い
        - [x] ろ
        - [ ] は
        > ろです。
        ### どこ
        - [x] に
        - [ ] ほ
        - [ ] へ
        > にです。
        ### いつ
        - [ ] と
        - [ ] ち
        - [x] り
        > りです。
        """;

    private static readonly Lesson s_lesson = LessonText.Parse("sample", Text);

    [Fact]
    public void A_file_is_read_as_it_is_written()
    {
        Assert.Equal(
            ("sample", 3, "題", "朝。昼。"),
            (s_lesson.Slug, s_lesson.Item, s_lesson.Title, s_lesson.Scene)
        );
        Assert.Equal([LearnerRole.Owner, LearnerRole.Employee], s_lesson.Roles);
        Assert.Equal(["一つ", "二つ"], s_lesson.Points);
        Assert.Equal([1, 0, 2], s_lesson.Questions.Select(q => q.Right));
        Assert.Equal("ろです。", s_lesson.Questions[0].Explanation);
    }

    [Theory]
    [InlineData("- 一つ", "一つ")]
    [InlineData("- [ ] は", "- [x] は")]
    [InlineData("## 場面", "## 風景")]
    [InlineData("owner", "boss")]
    [InlineData("item: 3", "no: 3")]
    public void A_file_that_is_written_otherwise_is_refused(string what, string with) =>
        Assert.Throws<FormatException>(() => LessonText.Parse("x", Text.Replace(what, with)));

    [Fact]
    public void What_is_common_is_part_of_every_course()
    {
        var common = s_lesson with { Industries = [LessonIndustry.Common] };

        Assert.True(common.IsFor(LearnerRole.Owner, LessonIndustry.Care));
        Assert.True(s_lesson.IsFor(LearnerRole.Owner, LessonIndustry.Making));
        Assert.False(s_lesson.IsFor(LearnerRole.Owner, LessonIndustry.Care));
        Assert.False(s_lesson.IsFor(LearnerRole.Manager, null));
        Assert.True(s_lesson.IsFor(null, null));
    }

    [Theory]
    [InlineData("102", 3)]
    [InlineData("002", 2)]
    [InlineData("021", 0)]
    public void Answers_are_counted(string code, int right) =>
        Assert.Equal(right, LessonAnswers.Read(code)!.Right(s_lesson));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("1020")]
    [InlineData("103")]
    [InlineData("1x2")]
    public void An_address_that_no_page_wrote_says_nothing(string? code) =>
        Assert.Null(LessonAnswers.Read(code));

    [Fact]
    public void What_is_not_a_choice_counts_as_no_answer()
    {
        var answers = LessonAnswers.Of(["1", "7", null]);

        Assert.Equal("1--", answers.Code);
        Assert.Equal(["q2", "q3"], answers.Missing.Select(e => e.Field));
        Assert.Equal("2問目の答えを選んでください", answers.Missing[0].Message);
    }

    [Fact]
    public void The_best_counts_and_its_first_day()
    {
        var day = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);
        var version = new DateOnly(2026, 11, 24);
        ThemeProgress two = new("x", version, 2, day);
        ThemeProgress three = new("x", version, 3, day.AddDays(1));

        Assert.Equal(three, ThemeProgress.Better(two, three));
        Assert.Equal(three, ThemeProgress.Better(three with { At = day.AddDays(5) }, three));
        Assert.False(two.IsFinished);
        Assert.True(three.IsFinished);
    }
}
