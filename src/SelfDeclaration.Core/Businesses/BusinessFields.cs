using SelfDeclaration.Validation;

namespace SelfDeclaration.Businesses;

/// <summary>事業者情報の項目: labels, marks and hints of the four pages of 事業者情報入力.</summary>
public static class BusinessFields
{
    public static readonly Field Kind = new(nameof(BusinessInput.Kind), "法人／個人事業主")
    {
        Required = true,
    };

    public static readonly Field CorporateNumber = new(
        nameof(BusinessInput.CorporateNumber),
        "法人番号"
    )
    {
        Required = true,
        Hint = "国税庁の13桁の番号です（登記の会社法人等番号12桁とは別です）　例 7123456789012",
    };

    public static readonly Field Name = new(nameof(BusinessInput.Name), "事業者名")
    {
        Required = true,
        Public = true,
        MaxLength = 150,
        Hint = "登記どおりの正式な名称　例 株式会社情報処理推進",
    };

    public static readonly Field NameKana = new(
        nameof(BusinessInput.NameKana),
        "事業者名（全角カナ）"
    )
    {
        Required = true,
        MaxLength = 150,
        Hint = "法人格は除きます。ひらがな・半角カナ・空白が入っていても、こちらで直します",
    };

    public static readonly Field RepresentativeName = new(
        nameof(BusinessInput.RepresentativeName),
        "代表者名"
    )
    {
        Required = true,
        Public = true,
        MaxLength = 50,
        Hint = "例 推進 太郎",
    };

    public static readonly Field RepresentativeNameKana = new(
        nameof(BusinessInput.RepresentativeNameKana),
        "代表者名（全角カナ）"
    )
    {
        Required = true,
        Hint = "空白はあってもなくてもかまいません　例 スイシンタロウ",
    };

    public static readonly Field TradeName = new(nameof(BusinessInput.TradeName), "屋号")
    {
        Hint = "開業届に書いた屋号　例 推進太郎事務所",
    };

    public static readonly Field PublishTradeName = new(
        nameof(BusinessInput.PublishTradeName),
        "屋号を公開する"
    );

    public static readonly Field Url = new(nameof(BusinessInput.Url), "事業者URL")
    {
        MaxLength = 2048,
        Hint = "例 example.co.jp（https:// は省けます）",
    };

    public static readonly Field PostalCode = new(nameof(BusinessInput.PostalCode), "郵便番号")
    {
        Required = true,
        Hint = "ハイフンはあってもなくてもかまいません　例 113-0021",
    };

    public static readonly Field Prefecture = new(nameof(BusinessInput.Prefecture), "都道府県")
    {
        Required = true,
        Public = true,
    };

    public static readonly Field CityAndTown = new(
        nameof(BusinessInput.CityAndTown),
        "市区町村・町名"
    )
    {
        Required = true,
        Public = true,
        Hint = "公開されます。番地は次の欄に入れてください　例 文京区本駒込",
    };

    public static readonly Field StreetNumber = new(nameof(BusinessInput.StreetNumber), "番地")
    {
        Required = true,
        Hint = "公開されません　例 1-2-3、1丁目2番3号",
    };

    public static readonly Field Building = new(nameof(BusinessInput.Building), "ビル名など")
    {
        Hint = "例 渋谷ビル 3階",
    };

    public static readonly Field Phone = new(nameof(BusinessInput.Phone), "電話番号")
    {
        Required = true,
        Hint = "確認が必要なときだけ事務局から連絡します　例 03-1234-5678",
    };

    public static readonly Field Industry = new(nameof(BusinessInput.Industry), "業種（中分類）")
    {
        Required = true,
        Hint = "日本標準産業分類です。いちばん売上の多い事業を選びます",
    };

    public static readonly Field BelongsToAssociation = new(
        nameof(BusinessInput.BelongsToAssociation),
        "所属団体（商工団体等）"
    )
    {
        Required = true,
        Hint = "商工会議所・商工会・中央会など",
    };

    public static readonly Field Association = new(
        nameof(BusinessInput.Association),
        "所属団体の名称"
    )
    {
        Hint = "「所属している」を選んだ方だけ　例 〇〇商工会議所",
    };

    public static readonly Field WantsNews = new(
        nameof(BusinessInput.WantsNews),
        "事務局からの情報送付"
    )
    {
        Required = true,
        Hint = "あとから変えられます",
    };

    public static readonly Field Password = new("Password", "パスワード")
    {
        Required = true,
        MaxLength = 128,
        Hint = "12文字以上。文章でもかまいません。記号や大文字は必須ではありません",
    };
}
