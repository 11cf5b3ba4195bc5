using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Benchmarks;

/// <summary>グループへの回答, as typed.</summary>
public sealed record GroupAnswerInput
{
    /// <summary>Key of the result that is taken.</summary>
    public string? Result { get; set; }

    /// <summary>独自の質問の答え, in their order.</summary>
    public List<string?> Extra { get; set; } = [];

    /// <summary>主催者に名前を見せてよい</summary>
    public bool ShowName { get; set; }

    public string? Name { get; set; }

    public static readonly Field ResultField = new(nameof(Result), "使うベンチマークの結果")
    {
        Required = true,
    };

    public static readonly Field ShowNameField = new(
        nameof(ShowName),
        "主催者に名前と点数を見せてよい"
    );

    public static readonly Field NameField = new(nameof(Name), "主催者に見せる名前")
    {
        MaxLength = 60,
        Hint = "見せてよいときだけ書いてください。例 株式会社みずほ精工",
    };

    /// <summary>Null unless its holder agrees.</summary>
    public string? NameToShow => ShowName ? TypedText.Name(Name) : null;

    public static Field ExtraField(int at, string question) =>
        new($"Extra.{at}", question) { Required = true };

    /// <param name="questions">独自の質問.</param>
    /// <param name="results">Keys of results that may be taken.</param>
    public IReadOnlyList<FieldError> Check(
        IReadOnlyList<string> questions,
        IReadOnlyList<string> results
    )
    {
        List<FieldError?> errors =
        [
            string.IsNullOrEmpty(Result) ? ResultField.Unchosen()
            : results.Contains(Result) ? null
            : ResultField.ChooseAgain(),
            .. questions.Select(
                (question, at) =>
                    Extra.ElementAtOrDefault(at) switch
                    {
                        null or "" => ExtraField(at, question)
                            .Says($"独自の質問{at + 1}「{question}」に答えてください"),
                        [>= '1' and <= '5'] => null,
                        _ => ExtraField(at, question)
                            .Says($"独自の質問{at + 1}「{question}」を選び直してください"),
                    }
            ),
            CheckName(),
        ];
        return [.. errors.OfType<FieldError>()];
    }

    private FieldError? CheckName() =>
        !ShowName ? null
        : TypedText.Name(Name) is { Length: > 0 } name ? NameField.CheckText(name)
        : NameField.Says(
            $"{NameField.Label}を入力するか、「{ShowNameField.Label}」のチェックを外してください"
        );
}
