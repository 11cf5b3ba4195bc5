using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Benchmarks;

/// <summary>企業プロフィール: what was posted → what is kept, and what is missing for which comparison.</summary>
public static class BenchmarkProfile
{
    public static Field FieldOf(ProfileQuestion question) =>
        new($"P-{question.Id}", question.Label) { Hint = question.Hint };

    /// <param name="questions">Their version.</param>
    /// <param name="posted">By id of the question, as it came.</param>
    /// <returns>What is kept, and what is wrong with the rest.</returns>
    public static (Dictionary<string, string> Kept, List<FieldError> Errors) Read(
        BenchmarkQuestions questions,
        IReadOnlyDictionary<string, string> posted
    )
    {
        Dictionary<string, string> kept = [];
        List<FieldError> errors = [];
        foreach (var question in questions.Profile)
        {
            var field = FieldOf(question);
            var value = TypedText.Name(posted.GetValueOrDefault(question.Id));
            if (value.Length == 0)
            {
                continue;
            }

            var error = question.Options switch
            {
                [] => field.CheckText(value),
                _ => question.Find(value) is null ? field.ChooseAgain() : null,
            };
            if (error is null)
            {
                kept[question.Id] = value;
            }
            else
            {
                errors.Add(error);
            }
        }

        return (kept, errors);
    }

    /// <summary>Questions without an answer that リスク指標 and グループ need.</summary>
    public static IEnumerable<ProfileQuestion> MissingForRisk(
        BenchmarkQuestions questions,
        IReadOnlyDictionary<string, string> profile
    ) =>
        questions.Profile.Where(q =>
            q.Axis is not null && q.Find(profile.GetValueOrDefault(q.Id)) is null
        );
}
