using SelfDeclaration.Validation;

namespace SelfDeclaration.Web.Pages.Login;

/// <summary>ログインの入力項目</summary>
public static class LoginFields
{
    public static readonly Field Name = new("Name", "利用者番号")
    {
        Required = true,
        Hint = "自己宣言ID・登録したメールアドレスでもログインできます。",
    };
    public static readonly Field Password = new("Password", "パスワード") { Required = true };
    public static readonly Field NewPassword = new("Password", "新しいパスワード")
    {
        Required = true,
        Hint = "12文字以上。文章でもかまいません。記号や大文字は必須ではありません。",
    };
    public static readonly Field Mail = new("Name", "担当者メールアドレス")
    {
        Required = true,
        Hint = "例 name@example.co.jp",
    };
    public static readonly Field CorporateNumber = new("CorporateNumber", "法人番号")
    {
        Hint = "法人の場合。13桁の数字です。",
    };
    public static readonly Field NameKana = new("NameKana", "代表者名（全角カナ）")
    {
        Hint = "個人事業主の場合。",
    };
    public static readonly Field Phone = new("Phone", "電話番号")
    {
        Hint = "個人事業主の場合。登録した電話番号です。",
    };
    public static readonly Field StaffMail = new("Name", "メールアドレス") { Required = true };
    public static readonly Field Code = new("Code", "6桁の数字")
    {
        Required = true,
        Hint =
            "スマートフォンのアプリに表示されている数字です。アプリが使えないときは、予備コードを入力してください。",
    };
    public static readonly Field AppCode = new("Code", "アプリに表示された6桁の数字")
    {
        Required = true,
    };
}
