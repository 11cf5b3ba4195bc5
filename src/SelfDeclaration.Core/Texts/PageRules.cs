using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Texts;

/// <summary>固定ページを変える: its fields and rules.</summary>
public static class PageRules
{
    public static readonly Field Title = new("Title", "題名") { Required = true, MaxLength = 60 };

    public static readonly Field Description = new("Description", "説明")
    {
        Required = true,
        MaxLength = 160,
        Hint = "検索の結果に表示する1文です",
    };

    public static readonly Field Body = new("Body", "本文")
    {
        Required = true,
        MaxLength = 30_000,
        Hint = "Markdownで書きます。見出しは ## から始めます",
    };

    public static readonly Field From = new("From", "切り替える日")
    {
        Required = true,
        Hint = "この日の0時から、この内容を表示します",
    };

    public static readonly Field Alt = new("Alt", "代わりの言葉")
    {
        Required = true,
        MaxLength = 200,
        Hint = "画像が見えない人に、画像が伝えることを言葉で書きます",
    };

    public static readonly Field Image = new("Image", "画像のファイル") { Required = true };

    /// <summary>Words for a picture: brackets would end them in Markdown.</summary>
    public static FieldError? CheckAlt(string? typed)
    {
        var words = TypedText.Name(typed);
        return Alt.CheckText(words)
            ?? (
                words.AsSpan().ContainsAny("[]\\")
                    ? Alt.Says($"{Alt.Label}に [ ] \\ は使えません。ほかの文字にしてください")
                    : null
            );
    }

    public static IEnumerable<FieldError> Check(TextInput input, DateOnly today)
    {
        FieldError?[] errors =
        [
            Title.CheckText(TypedText.Name(input.Title)),
            Description.CheckText(TypedText.Name(input.Description)),
            TextRules.CheckMarkdown(Body, input.Body),
            TextRules.CheckDate(From, input.From, today),
        ];
        return errors.OfType<FieldError>();
    }
}
