using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Texts;

/// <summary>メールの文面: its fields and rules.</summary>
public static class MailTextRules
{
    public static readonly Field Title = new("Title", "件名") { Required = true, MaxLength = 100 };
    public static readonly Field Body = new("Body", "テキストの本文")
    {
        Required = true,
        MaxLength = 10_000,
    };
    public static readonly Field Html = new("Html", "HTMLの本文")
    {
        Required = true,
        MaxLength = 30_000,
    };
    public static readonly Field From = new("From", "使い始める日")
    {
        Required = true,
        Hint = "この日の0時から作るメールに使います。今日にするとすぐに使います。",
    };

    /// <param name="input">As typed.</param>
    /// <param name="required">Placeholders both parts have to name.</param>
    /// <param name="allowed">Those they may name besides.</param>
    /// <param name="placeholders">Reads the placeholders of a text.</param>
    /// <param name="today">Date in Japan.</param>
    public static IEnumerable<FieldError> Check(
        TextInput input,
        IReadOnlyCollection<string> required,
        IReadOnlyCollection<string> allowed,
        Func<string, IReadOnlySet<string>> placeholders,
        DateOnly today
    )
    {
        if (Title.CheckText(TypedText.Name(input.Title)) is { } title)
        {
            yield return title;
        }

        foreach (
            var unknown in placeholders(input.Title ?? "")
                .Where(n => !required.Contains(n) && !allowed.Contains(n))
        )
        {
            yield return Title.Says(
                $"{Title.Label}の {{{{{unknown}}}}} は、このメールでは使えません"
            );
        }

        foreach (var (field, typed) in new[] { (Body, input.Body), (Html, input.Html) })
        {
            var text = TypedText.Paragraphs(typed);
            if (text.Length == 0)
            {
                yield return field.Empty();
                continue;
            }

            if (field.CheckParagraphs(text) is { } tooLong)
            {
                yield return tooLong;
            }

            var used = placeholders(text);
            foreach (var missing in required.Where(n => !used.Contains(n)))
            {
                yield return field.Says(
                    $"{field.Label}に {{{{{missing}}}}} を入れてください。二つの本文は同じことを伝えます"
                );
            }

            foreach (var unknown in used.Where(n => !required.Contains(n) && !allowed.Contains(n)))
            {
                yield return field.Says(
                    $"{field.Label}の {{{{{unknown}}}}} は、このメールでは使えません"
                );
            }
        }

        if (TextRules.CheckDate(From, input.From, today) is { } wrong)
        {
            yield return wrong;
        }
    }
}
