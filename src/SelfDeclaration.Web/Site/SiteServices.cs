namespace SelfDeclaration.Web.Site;

/// <summary>サービス: something to do on this site.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Its page.</param>
/// <param name="Offers">What one has from it.</param>
public sealed record SiteService(string Name, string Address, string Offers);

/// <summary>サービス一覧: all there is to do, by what one wants. What has no page yet is left out.</summary>
public sealed class SiteServices(SiteLinks links)
{
    private static readonly (string Wish, SiteService[] Services)[] s_all =
    [
        (
            "知りたい",
            [
                new(
                    "5分でできる！情報セキュリティ自社診断",
                    "/self-assessment",
                    "25の質問に答えて、今の様子と、まず取り組むことを知ります"
                ),
                new(
                    "情報セキュリティ対策ベンチマーク",
                    "/benchmark",
                    "27の質問に答えて、同じ業種や近い規模の会社と比べます"
                ),
                new(
                    "情報セキュリティ対策ベンチマークPLUS",
                    "/benchmark/groups",
                    "会員や取引先のまとまりの様子を、だれの答えかを明かさずに見ます"
                ),
                new(
                    "自己宣言の統計",
                    "/statistics",
                    "宣言の数を、段階、月、都道府県、業種で見ます"
                ),
                new("お知らせ", "/news", "受付や制度について、事務局からお伝えすること"),
            ]
        ),
        (
            "学びたい",
            [
                new(
                    "5分でできる！ポイント学習",
                    "/learning",
                    "一つ5分の話と問題で、毎日の仕事に要ることを学びます"
                ),
                new("資料・ツールを探す", "/materials", "立場と目的から、読みものや様式を探します"),
                new(
                    "セキュリティの専門家を探す",
                    "/experts",
                    "地域や得意な分野から、相談や講演を頼める人を探します"
                ),
                new(
                    "宣言の表現チェック",
                    "/wording",
                    "宣言を伝える文章に、誤解を招く言い方がないかを確かめます"
                ),
            ]
        ),
        (
            "始めたい",
            [
                new("自己宣言を始める", "/declare", "七つの段階で、一つ星か二つ星を宣言します"),
                new("続きから再開する", "/declare/resume", "途中まで入力した宣言の続きをします"),
                new(
                    "基本方針を作る",
                    "/policy",
                    "質問に答えて、情報セキュリティ基本方針を作ります"
                ),
                new("利用者登録", "/register", "診断の結果を残して、あとで比べられるようにします"),
                new(
                    "自己宣言手順マニュアル",
                    "/manual",
                    "宣言の手順と、用意するものを先に読みます"
                ),
            ]
        ),
        (
            "続けたい",
            [
                new(
                    "マイページ",
                    "/my",
                    "登録内容の変更、担当者の変更、二つ星への変更、停止をします"
                ),
                new(
                    "ロゴマークダウンロード",
                    "/my/logo",
                    "受理された宣言のロゴマークを受け取ります"
                ),
                new(
                    "ロゴマーク使用手順",
                    "/documents/logo-procedure",
                    "ロゴマークを使うまでの順番を読みます"
                ),
            ]
        ),
        (
            "確かめたい",
            [
                new(
                    "自己宣言事業者検索",
                    "/businesses",
                    "宣言している事業者を名前や地域から探します"
                ),
                new("自己宣言の確認", "/verify", "自己宣言IDと法人番号の組を確かめます"),
                new("オープンデータ", "/open-data", "公開されている宣言を、まとめて保存します"),
                new("API", "/api", "照会と検索を、プログラムから行います"),
            ]
        ),
        (
            "困ったとき",
            [
                new("操作方法マニュアル", "/guide", "画面の写真を見ながら、操作のしかたを読みます"),
                new("当サイトから送るメール", "/mails", "届いたメールが本物かどうかを確かめます"),
                new("お問い合わせ", "/contact", "分からないことを事務局に聞きます"),
                new("サイト内検索", "/site-search", "このサイトの中を、言葉で探します"),
                new(
                    "ウェブアクセシビリティ",
                    "/accessibility",
                    "使いやすさの目標と、確かめた結果を読みます"
                ),
            ]
        ),
    ];

    /// <summary>By what one wants: 知りたい, 学びたい and so on.</summary>
    public IReadOnlyList<(string Wish, IReadOnlyList<SiteService> Services)> All { get; } =
    [
        .. s_all
            .Select(group =>
                (
                    group.Wish,
                    (IReadOnlyList<SiteService>)
                        [.. group.Services.Where(s => links.Answers(s.Address))]
                )
            )
            .Where(group => group.Item2.Count > 0),
    ];
}
