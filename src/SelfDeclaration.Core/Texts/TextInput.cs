using System.Globalization;
using System.Text.RegularExpressions;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Texts;

/// <summary>文書の入力: what 使用規約, お知らせ and メールの文面 are typed as.</summary>
public sealed record TextInput
{
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Title
    {
        get;
        init => field = Typed(value);
    }
    public string? Body
    {
        get;
        init => field = Typed(value);
    }
    public string? Html
    {
        get;
        init => field = Typed(value);
    }
    public string? Description
    {
        get;
        init => field = Typed(value);
    }
    public NoticeKind? Kind { get; init; }

    /// <summary>Which state of a text the form was opened on, where it may be changed by two.</summary>
    public int? Version { get; init; }

    // As a page can show it again: what was seen and what is published are then the same.
    private static string? Typed(string? value) =>
        value is null ? null : VisibleText.Writable(value);

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

internal static partial class TextRules
{
    /// <summary>A text in Markdown: not empty, not too long, and every picture with words for who does not see it.</summary>
    public static FieldError? CheckMarkdown(Field field, string? typed)
    {
        var text = TypedText.Paragraphs(typed);
        return text.Length == 0 ? field.Empty()
            : field.CheckParagraphs(text) is { } tooLong ? tooLong
            : NamelessPicture().IsMatch(text)
                ? field.Says(
                    $"{field.Label}の画像に、代わりの言葉がありません。![ と ] のあいだに、画像が伝えることを書いてください"
                )
            : null;
    }

    [GeneratedRegex(@"!\[\s*\]")]
    private static partial Regex NamelessPicture();

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
