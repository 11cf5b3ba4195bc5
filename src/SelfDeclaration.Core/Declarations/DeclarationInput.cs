namespace SelfDeclaration.Declarations;

/// <summary>基本方針の公開方法.</summary>
public enum PolicyPublication
{
    /// <summary>自社ウェブサイト</summary>
    Website = 1,

    /// <summary>店頭・社内掲示</summary>
    Notice,

    /// <summary>パンフレットなど</summary>
    Brochure,

    /// <summary>その他</summary>
    Other,
}

/// <summary>年・月・日, exactly as typed into three fields; 令和8 and R8 are years too.</summary>
public sealed record DateInput
{
    public string? Year { get; init; }
    public string? Month { get; init; }
    public string? Day { get; init; }

    /// <summary>What one would type for that day.</summary>
    public static DateInput Of(DateOnly? date) =>
        date is { } day
            ? new()
            {
                Year = $"{day.Year}",
                Month = $"{day.Month}",
                Day = $"{day.Day}",
            }
            : new();
}

/// <summary>自己宣言入力, exactly as typed. <see cref="DeclarationRules"/> says whether it will do.</summary>
public sealed record DeclarationInput
{
    public StarLevel? Star { get; init; }

    // 二つ星
    public DateInput AssessedOn { get; init; } = new();
    public string? AssessmentScore { get; init; }
    public DateInput PolicySetOn { get; init; } = new();
    public PolicyPublication? PolicyPublication { get; init; }
    public string? PolicyUrl { get; init; }

    /// <summary>目的: codes of <see cref="Purposes"/>.</summary>
    public IReadOnlyList<string> Purposes { get; init; } = new List<string>();
    public string? OtherPurpose { get; init; }

    public string? ContactName { get; init; }
    public string? ContactMail { get; init; }

    /// <summary>A likely slip of the keyboard in the address was pointed out and the applicant kept it.</summary>
    public bool KeepMailAsTyped { get; init; }

    /// <summary>誓約する</summary>
    public bool Pledged { get; init; }

    public QuestionnaireInput Questionnaire { get; init; } = new();

    /// <summary>What one would type to declare this level on this evidence.</summary>
    public static DeclarationInput Of(LevelEvidence level) =>
        new()
        {
            Star = level.Star,
            AssessedOn = DateInput.Of(level.AssessedOn),
            AssessmentScore = level.AssessmentScore is { } score ? $"{score}" : null,
            PolicySetOn = DateInput.Of(level.PolicySetOn),
            PolicyPublication = level.PolicyPublication,
            PolicyUrl = level.PolicyUrl,
        };
}

/// <summary>アンケート（任意）: may be skipped whole; codes of <see cref="QuestionnaireChoices"/>.</summary>
public sealed record QuestionnaireInput
{
    public string? HeardFrom { get; init; }
    public string? Employees { get; init; }
    public string? SecurityStaff { get; init; }
    public string? Subsidy { get; init; }
    public string? PastIncident { get; init; }
    public string? Troubles { get; init; }
}
