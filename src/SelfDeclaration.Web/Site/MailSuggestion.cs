using SelfDeclaration.Declarations;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Web.Site;

/// <summary>「◯◯ ではありませんか」: an address that looks mistyped is asked about once, with a button for each answer.</summary>
public static class MailSuggestion
{
    /// <summary>◯◯ に直す</summary>
    public const string Correct = "correct-mail";

    /// <summary>このまま使う</summary>
    public const string Keep = "keep-mail";

    /// <summary>The message at the field, while the buttons stand below it.</summary>
    public static FieldError Ask(Field field, string suggested) =>
        new(
            field.Name,
            $"{field.Label}は {suggested} ではありませんか。下のボタンで選んでください"
        );

    /// <summary>The typed address after the button that was pressed, and what is still to be asked about it.</summary>
    public static (string Mail, string? Suggested) Answered(string typed, string? act) =>
        MailTypo.Suggest(typed) switch
        {
            { } meant when act == Correct => (meant, null),
            { } meant when act != Keep => (typed, meant),
            _ => (typed, null),
        };
}
