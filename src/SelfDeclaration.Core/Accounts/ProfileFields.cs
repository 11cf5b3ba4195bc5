using SelfDeclaration.Validation;

namespace SelfDeclaration.Accounts;

/// <summary>利用者登録とプロフィールの入力項目</summary>
public static class ProfileFields
{
    public static readonly Field Mail = new("Mail", "メールアドレス")
    {
        Required = true,
        Hint = "例 name@example.co.jp",
        MaxLength = 254,
    };
    public static readonly Field NewMail = Mail with { Label = "新しいメールアドレス" };
    public static readonly Field Name = new("Name", "氏名またはニックネーム")
    {
        Required = true,
        Hint = "画面とメールの宛名に使います。公開しません。",
        MaxLength = 50,
    };
    public static readonly Field Password = new("Password", "パスワード")
    {
        Required = true,
        Hint = "12文字以上。文章でもかまいません。記号や大文字は必須ではありません。",
    };
    public static readonly Field Organisation = new("Organisation", "組織名")
    {
        Hint = "結果の印刷に使います。公開しません。",
    };
    public static readonly Field MajorIndustry = new("MajorIndustry", "業種（大分類）")
    {
        Hint = "同じ業種の結果と比べるときに使います。",
    };
    public static readonly Field Size = new("Size", "従業員規模")
    {
        Hint = "経営者とパート・アルバイトの方も数えます。",
    };
    public static readonly Field Prefecture = new("Prefecture", "都道府県");
    public static readonly Field Consents = new("Consents", "診断の結果を統計に利用してよい");

    /// <summary>What <see cref="Consents"/> means, said wherever it is asked.</summary>
    public const string ConsentMeans =
        "業種や規模ごとの平均などを計算するときに使います。だれの結果かが分かる形では、どこにも出しません。いつでも取りやめられ、同意しなくても、すべての機能を使えます。";
}
