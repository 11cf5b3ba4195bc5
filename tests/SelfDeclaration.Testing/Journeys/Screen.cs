namespace SelfDeclaration.Testing.Journeys;

/// <summary>The pages of the journey that an applicant can be brought to, in their order.</summary>
public enum Screen
{
    Terms = 1,
    Kind,
    Name,
    Address,
    Profile,
    Declaration,
    Confirm,
    Received,
}

/// <summary>What an applicant answers on each page and what they press there, by the words on the page.</summary>
public static class ScreenExtensions
{
    public static string Button(this Screen screen) =>
        screen switch
        {
            Screen.Terms => "使用規約に同意する",
            Screen.Declaration => "入力した内容を確認する",
            Screen.Confirm => "この内容で自己宣言する",
            Screen.Received => "確認する",
            _ => "次へ進む",
        };

    public static IReadOnlyList<Answer> AnswersOf(this Screen screen, Applicant who) =>
        screen switch
        {
            Screen.Terms => [new Chosen("使用規約を最後の行まで確認しました")],
            Screen.Kind => [new Chosen(who.Kind)],
            Screen.Name => who.Kind == "法人" ? CorporationName(who) : ProprietorName(who),
            Screen.Address =>
            [
                new Typed("郵便番号", who.PostalCode),
                new Selected("都道府県", who.Prefecture),
                new Typed("市区町村・町名", who.CityAndTown),
                new Typed("番地", who.StreetNumber),
                new Typed("電話番号", who.Phone),
            ],
            Screen.Profile =>
            [
                new Selected("業種（中分類）", who.Industry),
                new Chosen("所属していない"),
                new Chosen("希望しない"),
                new Typed("パスワード", Applicant.Password),
            ],
            Screen.Declaration =>
            [
                new Chosen(who.Stars == 1 ? "一つ星" : "二つ星"),
                .. who.Stars == 1 ? [] : TwoStar,
                new Chosen("従業員の意識を高めるため"),
                new Typed("担当者名", who.ContactName),
                new Typed("担当者メールアドレス", who.Mail),
                new Chosen("誓約する"),
            ],
            _ => [],
        };

    private static Answer[] TwoStar =>
        [
            .. Date("自社診断の実施日", 2026, 3, 1),
            new Typed("自社診断の合計点", "72"),
            .. Date("基本方針の策定日", 2026, 4, 1),
            new Chosen("自社ウェブサイト"),
            new Typed("基本方針の公開先URL", "example.co.jp/policy"),
        ];

    private static Answer[] CorporationName(Applicant who) =>
        [
            new Typed("法人番号", who.CorporateNumber),
            new Typed("事業者名", who.Name),
            new Typed("事業者名（全角カナ）", who.NameKana),
        ];

    private static Answer[] ProprietorName(Applicant who) =>
        [
            new Typed("代表者名", who.Name),
            new Typed("代表者名（全角カナ）", who.NameKana),
            new Typed("屋号", who.TradeName),
            .. who.PublishesTradeName ? (Answer[])[new Chosen("屋号を公開する")] : [],
        ];

    private static Answer[] Date(string legend, int year, int month, int day) =>
        [
            new Typed($"{legend}の年", $"{year}"),
            new Typed($"{legend}の月", $"{month}"),
            new Typed($"{legend}の日", $"{day}"),
        ];
}
