using System.Text.RegularExpressions;
using SelfDeclaration.Learning;
using SelfDeclaration.Text;

namespace SelfDeclaration.UnitTests.Learning;

/// <summary>The 25 themes as they are shipped: complete, short enough for five minutes, in our words.</summary>
public sealed partial class LessonTests
{
    private static readonly IReadOnlyList<Lesson> s_all =
    [
        .. Directory
            .GetFiles(Directory.GetDirectories(Repository.PathOf("data/learning")).Max()!, "*.md")
            .Select(file =>
                LessonText.Parse(
                    Path.GetFileNameWithoutExtension(file).Split('-', 2)[1],
                    File.ReadAllText(file)
                )
            ),
    ];

    public static TheoryData<string> Slugs => [.. s_all.Select(l => l.Slug)];

    [Fact]
    public void There_is_one_theme_for_each_item_of_the_self_assessment()
    {
        Assert.Equal(Enumerable.Range(1, LessonSet.Themes), s_all.Select(l => l.Item).Order());
        Assert.Equal(LessonSet.Themes, s_all.Select(l => l.Slug).Distinct().Count());
        Assert.Equal(LessonSet.Themes, s_all.Select(l => l.Title).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_theme_has_a_scene_a_point_and_three_questions(string slug)
    {
        var lesson = s_all.Single(l => l.Slug == slug);

        Assert.InRange(VisibleText.Count(lesson.Title), 5, 24);
        Assert.InRange(lesson.Scene.Count(c => c == '。'), 4, 10);
        Assert.InRange(VisibleText.Count(lesson.Scene), 120, 320);
        Assert.InRange(lesson.Points.Count, 3, 5);
        Assert.All(lesson.Points, p => Assert.InRange(VisibleText.Count(p), 10, 80));
        Assert.NotEmpty(lesson.Roles);
        Assert.NotEmpty(lesson.Industries);
        Assert.Equal(Lesson.QuestionsEach, lesson.Questions.Count);
        Assert.All(
            lesson.Questions,
            q =>
            {
                Assert.Equal(Lesson.ChoicesEach, q.Choices.Distinct().Count());
                Assert.InRange(q.Right, 0, Lesson.ChoicesEach - 1);
                Assert.InRange(VisibleText.Count(q.Explanation), 20, 110);
                Assert.InRange(VisibleText.Count(q.Text), 10, 70);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void The_right_answers_do_not_all_stand_in_one_place(string slug) =>
        Assert.True(
            s_all.Single(l => l.Slug == slug).Questions.Select(q => q.Right).Distinct().Count() > 1
        );

    [Fact]
    public void The_right_answers_are_spread_over_the_places()
    {
        var places = s_all.SelectMany(l => l.Questions).CountBy(q => q.Right).ToDictionary();

        Assert.All(places.Values, n => Assert.InRange(n, 15, 35));
    }

    // Whoever always presses the longest choice would learn nothing.
    [Fact]
    public void The_right_answer_is_not_simply_the_longest()
    {
        var longest = s_all
            .SelectMany(l => l.Questions)
            .Count(q => q.Choices[q.Right].Length == q.Choices.Max(c => c.Length));

        Assert.InRange(longest, 0, 68);
    }

    [Fact]
    public void Every_role_and_industry_finds_a_course() =>
        Assert.All(
            Enum.GetValues<LearnerRole>(),
            role =>
                Assert.All(
                    Enum.GetValues<LessonIndustry>(),
                    industry => Assert.True(s_all.Count(l => l.IsFor(role, industry)) >= 10)
                )
        );

    [Fact]
    public void The_texts_keep_to_the_words_of_the_site() =>
        Assert.DoesNotContain(
            Directory
                .GetFiles(Repository.PathOf("data/learning"), "*.md", SearchOption.AllDirectories)
                .SelectMany(f =>
                    File.ReadLines(f).Select(line => $"{Path.GetFileName(f)}: {line}")
                ),
            line => Banned().IsMatch(line)
        );

    [GeneratedRegex("半角で|全角で|不正|無効|こちら|ここを|※|認定|取得|合格|(?<!多要素)認証")]
    private static partial Regex Banned();
}
