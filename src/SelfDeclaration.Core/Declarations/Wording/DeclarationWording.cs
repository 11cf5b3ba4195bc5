using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Declarations.Wording;

/// <summary>言葉の添え方の例.</summary>
/// <param name="Where">Where one writes so, e.g. 名刺.</param>
/// <param name="Text">As it is written there, to be copied when good.</param>
/// <param name="IsGood">False for what must not be written.</param>
public sealed record WordingExample(string Where, string Text, bool IsGood);

/// <summary>宣言の表現: how a business says what it has declared.</summary>
public static class DeclarationWording
{
    /// <summary>What the mark is called with its level: SECURITY ACTION 一つ星.</summary>
    public static string NameOf(StarLevel star) => $"SECURITY ACTION {star.Label()}";

    /// <summary>Good ones first; the checker says nothing of them and something of each other one.</summary>
    public static IReadOnlyList<WordingExample> Examples(StarLevel star) =>
        [
            new("ウェブサイト", $"{NameOf(star)}を宣言しました", true),
            new(
                "会社案内・提案書",
                $"当社は、情報セキュリティ対策に取り組むことを自ら宣言する制度「SECURITY ACTION」で、{star.Label()}を宣言しています",
                true
            ),
            new("名刺・メールの署名", $"{NameOf(star)} 宣言事業者", true),
            new(
                "英文",
                $"We have self-declared SECURITY ACTION {English(star)}, our commitment to information security.",
                true
            ),
            new("よくある書き方", $"{NameOf(star)}の認定を受けました", false),
            new("よくある書き方", $"{NameOf(star)}を取得しました", false),
            new("よくある書き方", $"{star.Label()}の審査に合格した安全な会社です", false),
        ];

    /// <summary>What is wrong with a text to be checked as such: nothing in it, or too much.</summary>
    public static FieldError? CheckText(Field field, string? typed) =>
        TypedText.Paragraphs(typed).Length == 0 ? field.Empty() : field.CheckParagraphs(typed);

    private static string English(StarLevel star) =>
        star switch
        {
            StarLevel.OneStar => "One Star",
            StarLevel.TwoStar => "Two Stars",
            _ => throw new ArgumentOutOfRangeException(nameof(star)),
        };
}
