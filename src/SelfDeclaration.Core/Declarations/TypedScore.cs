using System.Globalization;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Declarations;

/// <summary>自社診断の合計点 as typed → a number, or what to do about it.</summary>
internal static class TypedScore
{
    private const string NegativeMarks = "△▲";

    public static int? Read(string? text)
    {
        var typed = TypedText.Street(text).Replace(" ", "").Replace("マイナス", "-");
        typed = typed.EndsWith('点') ? typed[..^1] : typed;
        if (typed.Length == 0)
        {
            return null;
        }

        var isNegative =
            CharacterWidth.IsDash(typed[0])
            || NegativeMarks.Contains(typed[0], StringComparison.Ordinal);
        return int.TryParse(
            isNegative || typed[0] == '+' ? typed[1..] : typed,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var score
        )
            ? (isNegative ? -score : score)
            : null;
    }

    public static FieldError? Check(Field field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? field.Empty()
        : Read(text) is not { } score
            ? field.Says($"{field.Label}は、−25から100までの整数で入力してください")
        : score is < DeclarationRules.MinScore or > DeclarationRules.MaxScore
            ? field.Says(
                $"{field.Label}は、−25から100までの整数です（いまは{score.ToString(CultureInfo.InvariantCulture).Replace('-', '−')}）"
            )
        : null;
}
