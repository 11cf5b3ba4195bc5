using System.Text.Json;
using SelfDeclaration.Text;

namespace SelfDeclaration.PolicyMaking;

/// <summary>選択肢 and what it becomes in the text.</summary>
public sealed record PolicyChoice(string Code, string Label, string Sentence);

/// <summary>基本方針の質問</summary>
/// <param name="Many">Several may be chosen, and one has to be.</param>
public sealed record PolicyQuestion(
    string Code,
    string Label,
    string Hint,
    IReadOnlyList<PolicyChoice> Choices,
    bool Many = false
);

/// <summary>基本方針の一項: a text of its own, or the sentences of some questions, or both.</summary>
public sealed record PolicyArticle(string Heading, string Text, IReadOnlyList<string> From);

/// <summary>基本方針の文: one version of the questions and of what they become. Once offered it is never edited.</summary>
public sealed record PolicyTemplate
{
    /// <summary>扱う情報, which stands in the opening.</summary>
    public const string Information = "information";

    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNameCaseInsensitive = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Named by the day from which it is offered.</summary>
    public DateOnly Version { get; init; }
    public required string Title { get; init; }
    public required string Opening { get; init; }
    public required IReadOnlyList<PolicyQuestion> Questions { get; init; }
    public required IReadOnlyList<PolicyArticle> Articles { get; init; }

    /// <summary>Reads a file of <c>data/policy</c>; one that would leave a gap in a text does not start the site.</summary>
    public static PolicyTemplate Parse(DateOnly version, string json)
    {
        var template = JsonSerializer.Deserialize<PolicyTemplate>(json, s_json)! with
        {
            Version = version,
        };
        var codes = template.Questions.Select(q => q.Code).ToHashSet();
        var gap = template.Articles.FirstOrDefault(a =>
            a.From.Any(code => !codes.Contains(code)) || (a.From.Count == 0 && a.Text.Length == 0)
        );
        return gap is null && codes.Contains(Information)
            ? template
            : throw new InvalidOperationException(
                $"data/policy/{version:yyyy-MM-dd}.json: {gap?.Heading ?? Information} has no text."
            );
    }

    /// <summary>The text for answers that pass <see cref="PolicyRules"/>.</summary>
    /// <param name="input">The answers.</param>
    /// <param name="setOn">制定日</param>
    public PolicyDocument Write(PolicyInput input, DateOnly setOn)
    {
        var name = TypedText.Name(input.Name);
        var information = string.Join("、", SentencesOf(Information, input));
        return new(
            Title,
            name,
            TypedText.Name(input.Representative),
            setOn,
            Opening
                .Replace("{information}", information, StringComparison.Ordinal)
                .Replace("{name}", name, StringComparison.Ordinal),
            [
                .. Articles.Select(a => new PolicySection(
                    a.Heading,
                    a.Text + string.Concat(a.From.SelectMany(code => SentencesOf(code, input)))
                )),
            ]
        );
    }

    private IEnumerable<string> SentencesOf(string code, PolicyInput input)
    {
        var chosen = input.Of(code);
        return Questions
            .Single(q => q.Code == code)
            .Choices.Where(c => chosen.Contains(c.Code))
            .Select(c => c.Sentence);
    }
}
