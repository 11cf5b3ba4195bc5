using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Texts;

/// <summary>使用規約の改定: its fields and rules.</summary>
public static class TermsTextRules
{
    public static readonly Field From = new("From", "改定日")
    {
        Required = true,
        Hint = "この日の0時から効力を持ちます。",
    };

    public static readonly Field Body = new("Body", "使用規約の本文")
    {
        Required = true,
        Hint = "Markdownで書きます。1行目は # と題名、2行目以降に改定日を書いてください。",
        MaxLength = 50_000,
    };

    /// <param name="input">As typed.</param>
    /// <param name="latest">改定日 of the newest version, be it in force yet or not.</param>
    /// <param name="latestText">Its text.</param>
    /// <param name="today">Date in Japan.</param>
    public static IEnumerable<FieldError> Check(
        TextInput input,
        DateOnly latest,
        string latestText,
        DateOnly today
    )
    {
        if (TextRules.CheckDate(From, input.From, today) is { } wrong)
        {
            yield return wrong;
        }
        else if (TextInput.Date(input.From) <= latest)
        {
            yield return From.Says(
                $"改定日は、いちばん新しい版（{latest.ShowDate()}）より後の日にしてください"
            );
        }

        var body = TypedText.Paragraphs(input.Body);
        if (body.Length == 0)
        {
            yield return Body.Empty();
        }
        else if (Body.CheckParagraphs(body) is { } tooLong)
        {
            yield return tooLong;
        }
        else if (!body.StartsWith("# ", StringComparison.Ordinal))
        {
            yield return Body.Says("使用規約の本文の1行目に、# と題名を書いてください");
        }
        else if (body == TypedText.Paragraphs(latestText))
        {
            yield return Body.Says(
                "使用規約の本文が、いちばん新しい版と同じです。変えるところを書き直してください"
            );
        }
    }
}
