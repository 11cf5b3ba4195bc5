namespace SelfDeclaration.SelfAssessments;

/// <summary>部の点.</summary>
public sealed record PartScore(QuestionPart Part, int Points, int Most);

/// <summary>軸の点.</summary>
/// <param name="Value">0 to 100: points of all points, nothing below zero.</param>
public sealed record AxisScore(AssessmentAxis Axis, int Value);

/// <summary>一問の結果.</summary>
public sealed record AnsweredQuestion(Question Question, Answer Answer, int Points)
{
    /// <summary>Whether there is something left to do.</summary>
    public bool CanImprove => Answer is Answer.Partly or Answer.No or Answer.Unknown;
}

/// <summary>診断の結果: what follows from a question set and the answers to it, and from nothing else.</summary>
public sealed class Assessment
{
    /// <summary>まず取り組む3つ: more than that is begun by nobody.</summary>
    public const int FirstSteps = 3;

    private Assessment(QuestionSet set, IReadOnlyList<AnsweredQuestion> answered)
    {
        Questions = set;
        Answered = answered;
        Total = answered.Sum(a => a.Points);
        Parts =
        [
            .. set.Parts.Select(part =>
            {
                var own = answered.Where(a => a.Question.Part == part.No).ToList();
                return new PartScore(
                    part,
                    own.Sum(a => a.Points),
                    own.Count * set.Points[Answer.Yes]
                );
            }),
        ];
        Axes = [.. set.Axes.Select(ScoreOf)];
        Band = set.Bands.OrderByDescending(b => b.From).First(b => b.From <= Total);
    }

    public QuestionSet Questions { get; }
    public IReadOnlyList<AnsweredQuestion> Answered { get; }

    /// <summary>合計点</summary>
    public int Total { get; }
    public IReadOnlyList<PartScore> Parts { get; }
    public IReadOnlyList<AxisScore> Axes { get; }
    public ScoreBand Band { get; }

    /// <summary>まず取り組む3つ: the lowest points first, 基本的対策 before the others.</summary>
    public IReadOnlyList<AnsweredQuestion> First =>
        [
            .. Answered
                .Where(a => a.CanImprove)
                .OrderBy(a => a.Points)
                .ThenBy(a => a.Question.No)
                .Take(FirstSteps),
        ];

    public IEnumerable<AnsweredQuestion> Unknown => Answered.Where(a => a.Answer is Answer.Unknown);

    public IEnumerable<AnsweredQuestion> NotApplicable =>
        Answered.Where(a => a.Answer is Answer.NotApplicable);

    /// <summary>What was not answered counts as わからない.</summary>
    public static Assessment Of(QuestionSet set, IReadOnlyList<Answer?> answers)
    {
        if (answers.Count != set.Questions.Count)
        {
            throw new ArgumentException(
                $"{answers.Count} answers to {set.Questions.Count} questions",
                nameof(answers)
            );
        }

        return new(
            set,
            [
                .. set.Questions.Zip(
                    answers,
                    (question, answer) =>
                        new AnsweredQuestion(
                            question,
                            answer ?? Answer.Unknown,
                            set.Points[answer ?? Answer.Unknown]
                        )
                ),
            ]
        );
    }

    private AxisScore ScoreOf(AssessmentAxis axis)
    {
        var points = axis.Items.Sum(no => Answered[no - 1].Points);
        var most = axis.Items.Count * Questions.Points[Answer.Yes];
        return new(
            axis,
            (int)Math.Round(Math.Max(0, 100.0 * points / most), MidpointRounding.AwayFromZero)
        );
    }
}
