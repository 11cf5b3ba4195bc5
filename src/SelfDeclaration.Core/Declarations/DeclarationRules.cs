using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Declarations;

/// <summary>自己宣言入力の入力規則. Run on the page, again on submit, and again on 二つ星への切り替え.</summary>
/// <remarks>
/// 一つ星 ignores what was typed for 二つ星. A likely slip in the mail address is no error:
/// the page asks <see cref="MailTypo"/> about it.
/// </remarks>
public static class DeclarationRules
{
    public const int MinScore = -25;
    public const int MaxScore = 100;

    /// <param name="input">As typed.</param>
    /// <param name="today">Date in Japan.</param>
    public static IEnumerable<FieldError> Check(DeclarationInput input, DateOnly today) =>
        (
            (FieldError?[])
                [
                    .. CheckLevel(input, today),
                    .. PurposeErrors(input),
                    .. CheckContact(input),
                    input.Pledged
                        ? null
                        : DeclarationFields.Pledged.Says(
                            "反社会的勢力に該当しないことと、内容が事実であることを誓約する場合は、チェックを入れてください"
                        ),
                    .. QuestionnaireErrors(input.Questionnaire),
                ]
        ).OfType<FieldError>();

    /// <summary>段階 and what it rests on, alone: for 段階の変更.</summary>
    public static IEnumerable<FieldError> CheckLevel(DeclarationInput input, DateOnly today) =>
        (
            (FieldError?[])
                [
                    StarError(input.Star),
                    .. input.Star is StarLevel.TwoStar ? EvidenceErrors(input, today) : [],
                ]
        ).OfType<FieldError>();

    /// <summary>担当者 alone: for 担当者変更.</summary>
    public static IEnumerable<FieldError> CheckContact(DeclarationInput input) =>
        (
            (FieldError?[])
                [
                    DeclarationFields.ContactName.CheckText(TypedText.Name(input.ContactName)),
                    CheckMail(DeclarationFields.ContactMail, input.ContactMail),
                ]
        ).OfType<FieldError>();

    /// <summary>The date typed, 西暦 or 和暦; null when it is not one.</summary>
    public static DateOnly? ReadDate(DateInput input) => TypedDates.Read(input);

    /// <summary>The whole number typed, in or out of range; null when it is not one.</summary>
    public static int? ReadScore(string? text) => TypedScore.Read(text);

    private static FieldError? StarError(StarLevel? star) =>
        star is null ? DeclarationFields.Star.Unchosen()
        : Enum.IsDefined(star.Value) ? null
        : DeclarationFields.Star.ChooseAgain();

    private static IEnumerable<FieldError?> EvidenceErrors(
        DeclarationInput input,
        DateOnly today
    ) =>
        [
            TypedDates.Check(DeclarationFields.AssessedOn, input.AssessedOn, today),
            TypedScore.Check(DeclarationFields.AssessmentScore, input.AssessmentScore),
            TypedDates.Check(DeclarationFields.PolicySetOn, input.PolicySetOn, today),
            input.PolicyPublication switch
            {
                null => DeclarationFields.PolicyPublication.Unchosen(),
                { } published when !Enum.IsDefined(published) =>
                    DeclarationFields.PolicyPublication.ChooseAgain(),
                PolicyPublication.Website => (
                    DeclarationFields.PolicyUrl with
                    {
                        Required = true,
                    }
                ).CheckUrl(TypedText.Url(input.PolicyUrl)),
                _ => null,
            },
        ];

    private static IEnumerable<FieldError?> PurposeErrors(DeclarationInput input)
    {
        if (input.Purposes.Count == 0)
        {
            yield return DeclarationFields.Purposes.Says(
                $"{DeclarationFields.Purposes.Label}を1つ以上選んでください"
            );
        }
        else if (input.Purposes.Except(Purposes.All.Select(c => c.Code)).Any())
        {
            yield return DeclarationFields.Purposes.ChooseAgain();
        }

        if (input.Purposes.Contains(Purposes.Other))
        {
            yield return (DeclarationFields.OtherPurpose with { Required = true }).CheckText(
                TypedText.Name(input.OtherPurpose)
            );
        }
    }

    /// <summary>Any mail address an applicant types, under the label it is asked for with.</summary>
    public static FieldError? CheckMail(Field field, string? typed)
    {
        var mail = TypedText.Mail(typed);
        return mail.Length == 0 ? field.Empty()
            : field.IsLongerThanAllowed(mail) ? field.TooLong(mail)
            : !MailAddress.IsAcceptable(mail)
                ? field.Says($"{field.Label}は、name@example.co.jp のような形で入力してください")
            : null;
    }

    private static IEnumerable<FieldError?> QuestionnaireErrors(QuestionnaireInput input) =>
        [
            Unknown(QuestionnaireFields.HeardFrom, input.HeardFrom, QuestionnaireChoices.HeardFrom),
            Unknown(QuestionnaireFields.Employees, input.Employees, QuestionnaireChoices.Employees),
            Unknown(
                QuestionnaireFields.SecurityStaff,
                input.SecurityStaff,
                QuestionnaireChoices.SecurityStaff
            ),
            QuestionnaireFields.Subsidy.CheckParagraphs(input.Subsidy),
            Unknown(
                QuestionnaireFields.PastIncident,
                input.PastIncident,
                QuestionnaireChoices.PastIncident
            ),
            QuestionnaireFields.Troubles.CheckParagraphs(input.Troubles),
        ];

    private static FieldError? Unknown(Field field, string? code, IReadOnlyList<Choice> choices) =>
        string.IsNullOrEmpty(code) || choices.Any(c => c.Code == code) ? null : field.ChooseAgain();
}
