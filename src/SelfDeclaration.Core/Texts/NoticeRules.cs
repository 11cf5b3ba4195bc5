using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Texts;

/// <summary>お知らせ: its fields and rules.</summary>
public static class NoticeRules
{
    public static readonly Field Title = new("Title", "題名") { Required = true, MaxLength = 60 };

    public static readonly Field Kind = new("Kind", "種類") { Required = true };

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

        if (input.Kind is not { } kind || !Enum.IsDefined(kind))
        {
            yield return Kind.Unchosen();
        }

        if (TextRules.CheckMarkdown(Body, input.Body) is { } body)
        {
            yield return body;
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
