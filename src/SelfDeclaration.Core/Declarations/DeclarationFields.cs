using SelfDeclaration.Validation;

namespace SelfDeclaration.Declarations;

/// <summary>自己宣言入力の項目: labels, marks and hints.</summary>
public static class DeclarationFields
{
    public static readonly Field Star = new(nameof(DeclarationInput.Star), "ロゴマークの種類")
    {
        Required = true,
        Public = true,
    };

    public static readonly Field AssessedOn = new(
        nameof(DeclarationInput.AssessedOn),
        "自社診断の実施日"
    )
    {
        Required = true,
        Hint = "西暦でも和暦でもかまいません　例 2026年3月1日、令和8年3月1日",
    };

    public static readonly Field AssessmentScore = new(
        nameof(DeclarationInput.AssessmentScore),
        "自社診断の合計点"
    )
    {
        Required = true,
        Hint = "25問の合計です。マイナス25点から100点まで",
    };

    public static readonly Field PolicySetOn = new(
        nameof(DeclarationInput.PolicySetOn),
        "基本方針の策定日"
    )
    {
        Required = true,
    };

    public static readonly Field PolicyPublication = new(
        nameof(DeclarationInput.PolicyPublication),
        "基本方針の公開方法"
    )
    {
        Required = true,
    };

    public static readonly Field PolicyUrl = new(
        nameof(DeclarationInput.PolicyUrl),
        "基本方針の公開先URL"
    )
    {
        MaxLength = 2048,
        Hint = "「自社ウェブサイト」を選んだ方だけ　例 example.co.jp/policy",
    };

    public static readonly Field Purposes = new(nameof(DeclarationInput.Purposes), "目的")
    {
        Required = true,
        Hint = "あてはまるものをすべて選びます",
    };

    public static readonly Field OtherPurpose = new(
        nameof(DeclarationInput.OtherPurpose),
        "その他の目的"
    )
    {
        Hint = "「その他」を選んだ方だけ",
    };

    public static readonly Field ContactName = new(nameof(DeclarationInput.ContactName), "担当者名")
    {
        Required = true,
        MaxLength = 50,
        Hint = "例 山田 太郎",
    };

    public static readonly Field ContactMail = new(
        nameof(DeclarationInput.ContactMail),
        "担当者メールアドレス"
    )
    {
        Required = true,
        MaxLength = 254,
        Hint = "このアドレスに確認メールと利用者番号を送ります　例 name@example.co.jp",
    };

    public static readonly Field Pledged = new(nameof(DeclarationInput.Pledged), "誓約する")
    {
        Required = true,
    };
}
