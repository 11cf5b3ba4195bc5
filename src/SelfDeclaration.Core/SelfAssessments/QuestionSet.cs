using System.Text.Json;
using System.Text.Json.Serialization;

namespace SelfDeclaration.SelfAssessments;

/// <summary>設問.</summary>
/// <param name="No">From 1 on, without gaps.</param>
/// <param name="Part">Number of its part.</param>
/// <param name="Topic">A few words.</param>
/// <param name="Text">The question.</param>
/// <param name="Why">なぜ必要か</param>
/// <param name="Advice">Shown to who has less than all points.</param>
/// <param name="Materials">Where to read on.</param>
public sealed record Question(
    int No,
    int Part,
    string Topic,
    string Text,
    string Why,
    string Advice,
    IReadOnlyList<MaterialLink> Materials
);

/// <param name="Text">Words of the link.</param>
/// <param name="Address">On this site; shown only when a page stands there.</param>
public sealed record MaterialLink(string Text, string Address);

/// <summary>部: one page of questions.</summary>
public sealed record QuestionPart(int No, string Name);

/// <summary>軸 of the radar chart.</summary>
/// <param name="Name">In tables.</param>
/// <param name="Lines">Around the drawing.</param>
/// <param name="Items">Numbers of its questions.</param>
public sealed record AssessmentAxis(
    string Name,
    IReadOnlyList<string> Lines,
    IReadOnlyList<int> Items
);

/// <summary>点数の目安.</summary>
/// <param name="From">The lowest total it is for.</param>
/// <param name="Title">In a sentence.</param>
/// <param name="Text">And what follows from it.</param>
public sealed record ScoreBand(int From, string Title, string Text);

/// <summary>設問の一つの版: questions, points, bands and axes. A result is read with the version it was made with, for good.</summary>
public sealed record QuestionSet(
    IReadOnlyDictionary<Answer, int> Points,
    IReadOnlyList<QuestionPart> Parts,
    IReadOnlyList<ScoreBand> Bands,
    IReadOnlyList<AssessmentAxis> Axes,
    IReadOnlyList<Question> Questions
)
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Named by the day from which it is asked.</summary>
    public DateOnly Version { get; init; }

    public int Most => Points[Answer.Yes] * Questions.Count;

    public int Least => Points.Values.Min() * Questions.Count;

    public IReadOnlyList<Question> OfPart(int part) => [.. Questions.Where(q => q.Part == part)];

    public Question Question(int no) => Questions[no - 1];

    /// <summary>Throws for a file that could not be scored: it is ours, and is read at start.</summary>
    public static QuestionSet Parse(DateOnly version, string json)
    {
        var set = JsonSerializer.Deserialize<QuestionSet>(json, s_json)! with { Version = version };
        var numbers = Enumerable.Range(1, set.Questions.Count).ToList();
        Require(set.Questions.Select(q => q.No).SequenceEqual(numbers), "numbers");
        Require(set.Questions.All(q => set.Parts.Any(p => p.No == q.Part)), "parts");
        Require(set.Axes.SelectMany(a => a.Items).Order().SequenceEqual(numbers), "axes");
        Require(Enum.GetValues<Answer>().All(set.Points.ContainsKey), "points");
        Require(set.Bands.Any(b => b.From <= set.Least), "bands");
        return set;

        void Require(bool holds, string what)
        {
            if (!holds)
            {
                throw new FormatException($"Self-assessment {version:O}: {what} are not complete.");
            }
        }
    }
}
