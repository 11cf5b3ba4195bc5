namespace SelfDeclaration.Learning;

/// <summary>学習の進み具合: how far an account came in one theme. The best counts: who reads again loses nothing.</summary>
public sealed class LearningProgress
{
    public required long AccountKey { get; init; }

    /// <summary>The theme's name in addresses.</summary>
    public required string Theme { get; init; }

    /// <summary>版 of the texts that were read.</summary>
    public required DateOnly Version { get; set; }

    /// <summary>How many of the three questions were answered right.</summary>
    public required int Right { get; set; }
    public required DateTimeOffset At { get; set; }
}

/// <summary>一つのテーマの進み具合, of an account or of a visitor's browser.</summary>
public sealed record ThemeProgress(string Theme, DateOnly Version, int Right, DateTimeOffset At)
{
    /// <summary>終えた: all questions right.</summary>
    public bool IsFinished => Right >= Lesson.QuestionsEach;

    /// <summary>Of two about a theme: who finished it once has finished it, and the day is the first one's.</summary>
    public static ThemeProgress Better(ThemeProgress one, ThemeProgress other) =>
        one.Right != other.Right
            ? (one.Right > other.Right ? one : other)
            : (one.At <= other.At ? one : other);
}
