using SelfDeclaration.Businesses;

namespace SelfDeclaration.UnitTests.Businesses;

/// <summary>Field, wrong input, what it says.</summary>
public static class BusinessMistakes
{
    private static readonly BusinessInput Corporation = ABusiness.Corporation;

    public static TheoryData<string, BusinessInput, string> All =>
        new()
        {
            { "Kind", new(), "法人か個人事業主かを選んでください" },
            {
                "Kind",
                Corporation with
                {
                    Kind = (BusinessKind)9,
                },
                "法人か個人事業主かを選び直してください"
            },
            {
                "CorporateNumber",
                Corporation with
                {
                    CorporateNumber = "",
                },
                "法人番号を入力してください"
            },
            {
                "CorporateNumber",
                Corporation with
                {
                    CorporateNumber = "123456789012",
                },
                "法人番号は13桁の数字です（いまは12桁）"
            },
            { "Name", Corporation with { Name = "　" }, "事業者名を入力してください" },
            {
                "Name",
                Corporation with
                {
                    Name = new('社', 151),
                },
                "事業者名は150文字以内で入力してください（いまは151文字）"
            },
            {
                "Name",
                Corporation with
                {
                    Name = "推進👩‍💻社",
                },
                "事業者名に絵文字「👩」は使えません。ほかの文字にしてください"
            },
            {
                "Name",
                Corporation with
                {
                    Name = "推進\uE000社",
                },
                "事業者名に、ほかの機器で表示できない文字「\uE000」が入っています。ほかの文字にしてください"
            },
            {
                "Name",
                Corporation with
                {
                    Name = "推進\uD842社",
                },
                "事業者名に、ほかの機器で表示できない文字「\uFFFD」が入っています。ほかの文字にしてください"
            },
            {
                "NameKana",
                Corporation with
                {
                    NameKana = null,
                },
                "事業者名（全角カナ）を入力してください"
            },
            {
                "NameKana",
                Corporation with
                {
                    NameKana = "IPA",
                },
                "事業者名（全角カナ）は、読みをカタカナかひらがなで入力してください（「ABC」は「エービーシー」のように）"
            },
            {
                "NameKana",
                Corporation with
                {
                    NameKana = new('ア', 151),
                },
                "事業者名（全角カナ）は150文字以内で入力してください（いまは151文字）"
            },
            {
                "RepresentativeName",
                ABusiness.SoleProprietor with
                {
                    RepresentativeName = null,
                },
                "代表者名を入力してください"
            },
            {
                "RepresentativeName",
                ABusiness.SoleProprietor with
                {
                    RepresentativeName = new('郎', 51),
                },
                "代表者名は50文字以内で入力してください（いまは51文字）"
            },
            {
                "RepresentativeNameKana",
                ABusiness.SoleProprietor with
                {
                    RepresentativeNameKana = null,
                },
                "代表者名（全角カナ）を入力してください"
            },
            {
                "RepresentativeNameKana",
                ABusiness.SoleProprietor with
                {
                    RepresentativeNameKana = "推進",
                },
                "代表者名（全角カナ）は、読みをカタカナかひらがなで入力してください（「ABC」は「エービーシー」のように）"
            },
            {
                "TradeName",
                ABusiness.SoleProprietor with
                {
                    TradeName = new('屋', 101),
                },
                "屋号は100文字以内で入力してください（いまは101文字）"
            },
            {
                "Url",
                Corporation with
                {
                    Url = "ftp://example.jp",
                },
                "事業者URLは、ホームページのアドレスを入力してください（例 example.co.jp）"
            },
            { "PostalCode", Corporation with { PostalCode = null }, "郵便番号を入力してください" },
            {
                "PostalCode",
                Corporation with
                {
                    PostalCode = "113-021",
                },
                "郵便番号は7桁の数字です（いまは6桁）"
            },
            {
                "PostalCode",
                Corporation with
                {
                    PostalCode = "113-002O",
                },
                "郵便番号は7桁の数字です（数字でない文字「O」が入っています）"
            },
            { "Prefecture", Corporation with { Prefecture = "" }, "都道府県を選んでください" },
            {
                "Prefecture",
                Corporation with
                {
                    Prefecture = "48",
                },
                "都道府県を選び直してください"
            },
            {
                "CityAndTown",
                Corporation with
                {
                    CityAndTown = null,
                },
                "市区町村・町名を入力してください"
            },
            {
                "CityAndTown",
                Corporation with
                {
                    CityAndTown = "文京区本駒込２−２８−８",
                },
                "番地のような数字「2-28-8」が入っています。番地は次の欄に移してください"
            },
            {
                "StreetNumber",
                Corporation with
                {
                    StreetNumber = null,
                },
                "番地を入力してください（番地がない場合は「番地なし」）"
            },
            {
                "StreetNumber",
                Corporation with
                {
                    StreetNumber = new('1', 101),
                },
                "番地は100文字以内で入力してください（いまは101文字）"
            },
            {
                "Building",
                Corporation with
                {
                    Building = "渋谷ビル⭐",
                },
                "ビル名などに絵文字「⭐」は使えません。ほかの文字にしてください"
            },
            { "Phone", Corporation with { Phone = null }, "電話番号を入力してください" },
            {
                "Phone",
                Corporation with
                {
                    Phone = "03-1234-567",
                },
                "電話番号は10桁か11桁の数字です（いまは9桁）"
            },
            {
                "Phone",
                Corporation with
                {
                    Phone = "1234-5678",
                },
                "電話番号は、市外局番を含めて0から入力してください（例 03-1234-5678）"
            },
            {
                "Phone",
                Corporation with
                {
                    Phone = "03-1234-56789",
                },
                "電話番号は、03で始まる場合は10桁の数字です（いまは11桁）"
            },
            {
                "Phone",
                Corporation with
                {
                    Phone = "03-1234-5678内線1",
                },
                "電話番号は10桁か11桁の数字です（数字でない文字「内」が入っています）"
            },
            {
                "Phone",
                Corporation with
                {
                    Phone = "+1-212-555-0100",
                },
                "電話番号は、日本の電話番号を0から入力してください（例 03-1234-5678）"
            },
            { "Industry", Corporation with { Industry = null }, "業種（中分類）を選んでください" },
            {
                "Industry",
                Corporation with
                {
                    Industry = "00",
                },
                "業種（中分類）を選び直してください"
            },
            {
                "BelongsToAssociation",
                Corporation with
                {
                    BelongsToAssociation = null,
                },
                "所属団体（商工団体等）に所属しているかを選んでください"
            },
            {
                "Association",
                Corporation with
                {
                    BelongsToAssociation = true,
                },
                "所属団体の名称を入力してください"
            },
            {
                "Association",
                Corporation with
                {
                    BelongsToAssociation = true,
                    Association = new('会', 101),
                },
                "所属団体の名称は100文字以内で入力してください（いまは101文字）"
            },
            {
                "WantsNews",
                Corporation with
                {
                    WantsNews = null,
                },
                "事務局からの情報送付を希望するかを選んでください"
            },
        };
}
