using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SelfDeclaration.Web.Pages.Support;

/// <summary>画面の写真: taken of the running site by ./screenshots, as wwwroot/img/guide/{Name}.webp.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="Shows">What it shows, for who does not see it.</param>
public sealed record GuidePicture(string Name, string Shows)
{
    public const int Width = 960;
    public const int Height = 640;
}

/// <summary>操作の一つ</summary>
/// <param name="Id">In the page.</param>
/// <param name="Heading">What it is about.</param>
/// <param name="Picture">Null when words suffice.</param>
/// <param name="Acts">What to do, in order.</param>
public sealed record GuideStep(
    string Id,
    string Heading,
    GuidePicture? Picture,
    params IReadOnlyList<string> Acts
);

/// <summary>操作方法マニュアル: the screens, with pictures of this very version.</summary>
public sealed class GuideModel : PageModel
{
    public static readonly IReadOnlyList<GuideStep> Steps =
    [
        new(
            "look",
            "画面の見方",
            new(
                "top",
                "TOPの画面。上に文字サイズとログイン、中央に「自己宣言を始める」と「続きから再開する」のボタンがあります。"
            ),
            "いちばん上の「文字サイズ」で、文字を大きくできます",
            "宣言を始めるときは「自己宣言を始める」、途中からのときは「続きから再開する」を押します",
            "どの画面でも、左上の名前を押すとTOPに帰ります"
        ),
        new(
            "terms",
            "使用規約を読む",
            new("terms", "使用規約確認の画面。上に七つの段階が並び、今の段階に印が付いています。"),
            "規約を最後の行まで読みます",
            "「使用規約を最後の行まで確認しました」に印を付けます",
            "「使用規約に同意する」を押します"
        ),
        new(
            "name",
            "法人番号で事業者を探す",
            new(
                "name",
                "名称の画面。法人番号の欄の横に「事業者検索」のボタンがあり、見つかった法人の名前と所在地が出ています。"
            ),
            "法人番号を入れて「事業者検索」を押します",
            "自社の名前が出たら「この事業者の情報を使う」を押します。名前、読み、所在地が入ります",
            "個人事業主の方は、この画面で代表者名を入れます"
        ),
        new(
            "wrong",
            "赤い枠が出たとき",
            new(
                "name-error",
                "入力に直すところがある画面。上の赤い枠に、直すところが一覧になっています。"
            ),
            "上の赤い枠に、直すところがまとめて出ます。文を押すと、その欄に移ります",
            "欄の上の文を読んで直し、もう一度「次へ進む」を押します",
            "ほかの欄に入れた内容は、そのまま残っています"
        ),
        new(
            "address",
            "郵便番号で住所を入れる",
            new("address", "所在地の画面。郵便番号の欄の横に「住所検索」のボタンがあります。"),
            "郵便番号を入れて「住所検索」を押すと、都道府県と町名が入ります",
            "番地、ビル名、電話番号を入れます",
            "「公開」の印がある欄の内容は、受理のあとに公開されます"
        ),
        new(
            "declaration",
            "一つ星か二つ星を選ぶ",
            new(
                "declaration",
                "自己宣言入力の画面。一つ星と二つ星を選ぶ欄と、目的を選ぶ欄があります。"
            ),
            "一つ星か二つ星を選びます",
            "目的、担当者の名前、メールアドレスを入れます。確認のメールはこのアドレスに届きます",
            "「誓約する」に印を付けます"
        ),
        new(
            "confirm",
            "内容を見直す",
            new(
                "confirm",
                "内容確認の画面。入力した内容が一覧になり、行ごとに「変更」のリンクがあります。"
            ),
            "いちばん上の、確認メールの送り先を確かめます",
            "直すところがあれば、その行の「変更」を押します",
            "「この内容で自己宣言する」を押します"
        ),
        new(
            "received",
            "メールを待つ",
            new("received", "受付確認の画面。受付番号と、確認コードを入れる欄があります。"),
            "届いたメールのリンクを開くか、6桁の確認コードをこの画面に入れます",
            "届かないときは、この画面で送り直したり、アドレスを直したりできます"
        ),
        new(
            "verify",
            "宣言を完了する",
            new(
                "verify",
                "メール確認の画面。事業者名と種類が出て、「自己宣言を完了する」のボタンがあります。"
            ),
            "事業者名と種類を見て、「自己宣言を完了する」を押します",
            "次の画面に、利用者番号と自己宣言IDが出ます。印刷するか書き留めます"
        ),
        new(
            "my",
            "マイページを使う",
            new(
                "my",
                "マイページ。宣言の状態と、登録内容の変更、担当者の変更、ロゴマークなどへのリンクがあります。"
            ),
            "「ログイン」から、利用者番号とパスワードで入ります。自己宣言IDやメールアドレスでも入れます",
            "変えたいことのリンクを選びます。変える前と後の内容が、記録に残ります",
            "使い終わったら「ログアウト」を押します"
        ),
        new(
            "logo",
            "ロゴマークを受け取る",
            new(
                "logo",
                "ロゴマークダウンロードの画面。使用手順と使用ガイドラインを確かめる欄と、ダウンロードのボタンがあります。"
            ),
            "受理のメールが届いたら、マイページの「ロゴマークダウンロード」を開きます",
            "使用手順と使用ガイドラインを読み、印を付けます",
            "「ダウンロード」を押します"
        ),
        new(
            "search",
            "事業者を探す",
            new(
                "search",
                "自己宣言事業者検索の画面。キーワードの欄と、見つかった事業者の表があります。"
            ),
            "名前、読み、法人番号のどれかを入れて「検索する」を押します",
            "都道府県や業種で絞れます。結果はCSVで保存できます"
        ),
    ];

    public static string AddressOf(GuidePicture picture) => $"~/img/guide/{picture.Name}.webp";
}
