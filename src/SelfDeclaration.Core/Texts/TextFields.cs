using System.Globalization;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Texts;

/// <summary>文書の入力: what 使用規約, お知らせ and メールの文面 are typed as.</summary>
public sealed record TextInput
{
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Title { get; init; }
    public string? Body { get; init; }
    public string? Html { get; init; }

    /// <summary>Which state of a text the form was opened on, where it may be changed by two.</summary>
    public int? Version { get; init; }

    /// <summary>As the browser's date field writes it; null when it is no date.</summary>
    public static DateOnly? Date(string? typed) =>
        DateOnly.TryParseExact(
            TypedText.Street(typed),
            ["yyyy-M-d", "yyyy/M/d", "yyyyMMdd"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;
}

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

/// <summary>お知らせ: its fields and rules.</summary>
public static class NoticeRules
{
    public static readonly Field Title = new("Title", "題名") { Required = true, MaxLength = 60 };

    public static readonly Field Body = new("Body", "本文")
    {
        Required = true,
        Hint = "Markdownで書きます。空の行で段落が分かれます。",
        MaxLength = 10_000,
    };

    public static readonly Field From = new("From", "載せ始める日") { Required = true };

    public static readonly Field To = new("To", "載せ終わる日")
    {
        Hint = "この日の終わりまで載せます。決めないときは空のままにします。",
    };

    public static IEnumerable<FieldError> Check(TextInput input)
    {
        if (Title.CheckText(TypedText.Name(input.Title)) is { } title)
        {
            yield return title;
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

        if (TextRules.CheckDate(From, input.From, null) is { } from)
        {
            yield return from;
        }

        if (string.IsNullOrWhiteSpace(input.To))
        {
            yield break;
        }

        if (TextRules.CheckDate(To, input.To, null) is { } to)
        {
            yield return to;
        }
        else if (TextInput.Date(input.To) < TextInput.Date(input.From))
        {
            yield return To.Says("載せ終わる日は、載せ始める日より後の日にしてください");
        }
    }
}

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

internal static class TextRules
{
    /// <param name="field">Names it.</param>
    /// <param name="typed">As typed.</param>
    /// <param name="earliest">Null for any day.</param>
    public static FieldError? CheckDate(Field field, string? typed, DateOnly? earliest) =>
        string.IsNullOrWhiteSpace(typed) ? field.Empty()
        : TextInput.Date(typed) is not { } date
            ? field.Says($"{field.Label}は、2026-12-01 のように年月日で入力してください")
        : date < earliest
            ? field.Says($"{field.Label}は、今日（{earliest.Value.ShowDate()}）より前にできません")
        : null;
}
