namespace SelfDeclaration.Web.SelfAssessments;

/// <summary>自社診断: settings under <c>SelfAssessment</c>.</summary>
public sealed class AssessmentSettings
{
    public const string Section = "SelfAssessment";

    /// <summary>保存しない人の結果: a month, in which it can be shown around in the firm and declared with.</summary>
    public int AnonymousDays { get; init; } = 30;

    /// <summary>答えかけの診断: a week, over which somebody else may be asked about an answer.</summary>
    public int DraftDays { get; init; } = 7;

    /// <summary>Results that are counted: a year, in which a business that answers again is counted once.</summary>
    public int StatisticsMonths { get; init; } = 12;

    /// <summary>集計 begins at this hour in Japan, when few are answering.</summary>
    public int StatisticsHour { get; init; } = 3;

    /// <summary>Results read at once by 集計: a tenth of a second's work, between which others go on.</summary>
    public int StatisticsPage { get; init; } = 5_000;

    public bool IsPossible =>
        AnonymousDays > 0
        && DraftDays > 0
        && StatisticsMonths > 0
        && StatisticsHour is >= 0 and < 24
        && StatisticsPage > 0;
}
