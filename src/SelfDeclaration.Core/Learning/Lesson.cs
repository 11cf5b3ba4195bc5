namespace SelfDeclaration.Learning;

/// <summary>ポイント学習の一つのテーマ: a scene, the point of it and three questions, in about five minutes.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Item">自社診断の項目番号 it belongs to.</param>
/// <param name="Title">題</param>
/// <param name="Roles">役割: for whom it is.</param>
/// <param name="Industries">業種: 共通, or also one's own.</param>
/// <param name="Scene">場面, a small firm's day.</param>
/// <param name="Points">大事なこと</param>
/// <param name="Questions">問い</param>
public sealed record Lesson(
    string Slug,
    int Item,
    string Title,
    IReadOnlyList<LearnerRole> Roles,
    IReadOnlyList<LessonIndustry> Industries,
    string Scene,
    IReadOnlyList<string> Points,
    IReadOnlyList<LessonQuestion> Questions
)
{
    /// <summary>About how long it takes.</summary>
    public const int Minutes = 5;
    public const int QuestionsEach = 3;
    public const int ChoicesEach = 3;

    /// <summary>What is common to all is part of every industry's course.</summary>
    public bool IsFor(LearnerRole? role, LessonIndustry? industry) =>
        (role is not { } r || Roles.Contains(r))
        && (
            industry is not { } i
            || Industries.Contains(i)
            || Industries.Contains(LessonIndustry.Common)
        );
}

/// <summary>問い: one of the choices is right, and the explanation says why.</summary>
/// <param name="Right">Place of the right choice, from 0.</param>
public sealed record LessonQuestion(
    string Text,
    IReadOnlyList<string> Choices,
    int Right,
    string Explanation
);

/// <summary>ポイント学習の一つの版: 25 themes, one for each 自社診断 item, in their order.</summary>
/// <param name="Version">The day from which it holds, which names it.</param>
public sealed record LessonSet(DateOnly Version, IReadOnlyList<Lesson> Lessons)
{
    public const int Themes = 25;

    public Lesson? Find(string? slug) => Lessons.FirstOrDefault(l => l.Slug == slug);

    /// <summary>The theme of a 自社診断 item.</summary>
    public Lesson? ForItem(int item) => Lessons.FirstOrDefault(l => l.Item == item);
}
