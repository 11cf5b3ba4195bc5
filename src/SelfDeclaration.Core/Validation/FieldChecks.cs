using System.Globalization;
using SelfDeclaration.Text;

namespace SelfDeclaration.Validation;

/// <summary>What several rules say in the same words: each message begins with the field's label.</summary>
internal static class FieldChecks
{
    public static FieldError Says(this Field field, string message) => new(field.Name, message);

    public static FieldError Empty(this Field field) =>
        field.Says($"{field.Label}を入力してください");

    public static FieldError Unchosen(this Field field) =>
        field.Says($"{field.Label}を選んでください");

    public static FieldError ChooseAgain(this Field field) =>
        field.Says($"{field.Label}を選び直してください");

    public static bool IsLongerThanAllowed(this Field field, string text) =>
        VisibleText.Count(text) > field.MaxLength;

    public static FieldError TooLong(this Field field, string text) =>
        field.Says(
            $"{field.Label}は{field.MaxLength}文字以内で入力してください（いまは{VisibleText.Count(text)}文字）"
        );

    /// <summary>A line of text, already in the form we keep.</summary>
    public static FieldError? CheckText(this Field field, string text) =>
        text.Length == 0 ? (field.Required ? field.Empty() : null)
        : field.IsLongerThanAllowed(text) ? field.TooLong(text)
        : VisibleText.FirstEmoji(text) is { } emoji
            ? field.Says($"{field.Label}に絵文字「{emoji}」は使えません。ほかの文字にしてください")
        : VisibleText.FirstUnprintable(text) is { } strange
            ? field.Says(
                $"{field.Label}に、ほかの機器で表示できない文字「{Shown(strange)}」が入っています。ほかの文字にしてください"
            )
        : null;

    /// <summary>Several lines of free text, as typed; may be left empty.</summary>
    public static FieldError? CheckParagraphs(this Field field, string? typed)
    {
        var count = VisibleText.Count(TypedText.Paragraphs(typed));
        return count <= field.MaxLength
            ? null
            : field.Says(
                $"{field.Label}は{field.MaxLength}文字以内で入力してください（いまは{count}文字。{count - field.MaxLength}文字減らしてください）"
            );
    }

    /// <summary>ホームページのアドレス, already in the form we keep.</summary>
    public static FieldError? CheckUrl(this Field field, string url) =>
        url.Length == 0 ? (field.Required ? field.Empty() : null)
        : field.IsLongerThanAllowed(url) ? field.TooLong(url)
        : !WebAddress.IsAcceptable(url)
            ? field.Says(
                $"{field.Label}は、ホームページのアドレスを入力してください（例 example.co.jp）"
            )
        : null;

    /// <summary>The first thing in a number that is not a digit, or null.</summary>
    public static string? FirstNonDigit(string text)
    {
        var at = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return at < 0 ? null : Shown(StringInfo.GetNextTextElement(text, at));
    }

    // A broken half of a character would break the page that shows it.
    private static string Shown(string element) => element.EnumerateRunes().First().ToString();
}
