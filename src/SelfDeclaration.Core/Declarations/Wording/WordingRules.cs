using static SelfDeclaration.Declarations.Wording.WordingPatterns;

namespace SelfDeclaration.Declarations.Wording;

/// <summary>誤解を招く表現の一覧: what must not be said of a declaration, why, and what to write.</summary>
internal static class WordingRules
{
    private const string Granted =
        "だれかに審査されて与えられたものだと受け取られます。自己宣言は、事業者が自ら宣言するものです。";

    private const string Declare = "「一つ星を宣言しました」のように「宣言」と書きます。";

    private const string NoAccidents =
        "事故が起きないと約束したように受け取られます。宣言は、対策に取り組むという約束です。";

    private const string WhatWeDo =
        "「情報セキュリティ対策に取り組んでいます」と、していることを書きます。";

    // Between the name of what is declared and the word that misleads.
    private const string Joint =
        "[のをがもはとに、「」『』()・段階ランクレベルマークロゴ宣言制度自己星]{0,12}?";

    public static readonly IReadOnlyList<WordingRule> All =
    [
        new(
            New(
                "(?<x>認定)(?!npo|こども園|支援機関|個人情報|医|看護|農業|職業訓練|産業医)"
                    + "|(?<!要素|段階|生体|指紋|顔|静脈|本人|パスワード|ログイン|メール|sms|ユーザー?|端末|利用者|サーバー?|電話|ワンタイム)(?<x>認証)(?!局|コード|番号|アプリ|キー|方式|情報|機能|サーバ|画面|基盤|システム|エラー|手段|[がは]必要|を(?:かけ|強化|導入|設定|必須|求め|行))"
            ),
            Granted,
            Declare
        ),
        new(
            New(
                $"{Declared}{Joint}(?<x>取得|獲得|ゲット|授与|付与|交付|受賞|昇格|昇級|証明書)"
                    + $"|{Declared}[をがもは](?<x>もらい|もらう|もらっ|頂き|頂い|いただき|いただい|頂戴|得(?=て|た|まし)|取り(?=まし|た)|取っ(?=た|て)|取れ|与えられ)"
            ),
            "外から与えられたものだと受け取られます。星やロゴマークは、宣言した段階を示すしるしです。",
            Declare
        ),
        new(
            New("(?<x>合格)(?!祈願|発表)"),
            "試験や審査があったと受け取られます。自己宣言に合否はありません。",
            Declare
        ),
        new(
            New("(?<x>適合|基準を(?:クリア|満たし))"),
            "基準を満たすと確かめられたように受け取られます。自己宣言では、だれも基準への一致を確かめません。",
            "「情報セキュリティ対策に取り組むことを宣言しました」と書きます。"
        )
        {
            OnlyAboutSecurity = true,
        },
        new(
            New("(?<x>お?(?:墨|すみ)(?:付|つ|附)き?|太鼓判)"),
            "国や団体が安全を請け合ったと受け取られます。請け合う人はいません。",
            "その言葉を省き、宣言した段階だけを書きます。"
        ),
        new(
            New("(?<x>公認)(?!会計士|心理師|内部監査|スポーツ)"),
            "国や団体が事業者を選んだと受け取られます。自己宣言は選ばれるものではありません。",
            "「自己宣言事業者」と書きます。"
        ),
        new(
            New(
                $"{Authority}(?:が|から|に|による|によって|の|より)[^。]{{0,12}}?(?<x>保証|保障)"
                    + "|(?:安全|セキュリティ|安心|信頼)性?[をがはもの]?[^。、]{0,4}?(?<x>保証|保障|証明(?!書))"
            ),
            "だれかが安全を請け合っていると受け取られます。制度の運営者も事務局も、対策の水準を請け合いません。",
            "「情報セキュリティ対策に取り組むことを宣言しています」と書きます。"
        )
        {
            IsPromise = true,
        },
        new(
            New(
                $"(?<x>{Authority}(?:から|より|に|が|の))(?![^。]{{0,10}}(?:補助|助成|委託))(?=[^。]{{0,20}}?(?:もら|頂|いただ|与え|授|認め|許可|認可|承認|指定|選ば|選定|推薦|推奨|評価さ|評価を|表彰|免許))"
                    + $"|(?<x>{Authority}(?:から|より))(?![^。]{{0,10}}(?:補助|助成|委託))(?=[^。]{{0,30}}?(?:認定|認証|取得|獲得))"
                    + $"|{Declared}{Joint}(?<x>許可|認可|承認|免許)"
                    + "|安全性?[がを](?<x>認められ|認めら|評価され)"
            ),
            "国や団体が何かを与えた、または選んだと受け取られます。自己宣言は、事業者が自ら行うものです。",
            "主語を自社にして、「当社は、一つ星を宣言しました」と書きます。"
        )
        {
            OnlyAboutSecurity = true,
        },
        new(
            New(
                "(?<!補助金の?|融資の?|与信の?|入会の?|書類の?|内部)(?<x>審査)(?=に|を|済|も|合|結果|基準|通)"
            ),
            "だれかが対策を調べて決めたと受け取られます。自己宣言に対策の審査はありません。",
            Declare
        )
        {
            OnlyAboutSecurity = true,
        },
        new(
            New(
                "(?:セキュリティ|安全|対策|管理|体制|守り)[^。、]{0,10}?(?<x>万全|完全|完璧|鉄壁|100%)(?![^。]{0,12}(?:目指|努め|期))"
                    + "|(?<x>万全|完全|完璧|鉄壁|100%)[のな]?(?:情報)?(?:セキュリティ|安全|対策|体制|備え|防御)(?![^。]{0,12}(?:目指|努め|期))"
                    + "|(?<x>絶対に?(?:安全|安心|大丈夫))"
            ),
            NoAccidents,
            WhatWeDo
        )
        {
            OnlyAboutSecurity = true,
            IsPromise = true,
        },
        new(
            New(
                "(?<x>絶対に?(?:情報[がはを]?)?漏(?:れ|え|洩|らし))"
                    + "|(?<x>漏(?:えい|洩|れ)(?:事故)?(?:する)?(?:の心配|のおそれ|の恐れ|こと)?[はがも](?:一切|絶対に?)?(?:ありません|起きません|起こりません|しません|ございません|ない))(?!でした|よう)"
            ),
            NoAccidents,
            WhatWeDo
        )
        {
            OnlyAboutSecurity = true,
            IsPromise = true,
            IsSaidByDenying = true,
        },
        new(
            New(
                $"(?<x>(?:最高|最上|最上級|トップ)の?(?:ランク|位|レベル|評価|等級|級|クラス|水準|グレード|段階)|最高峰)|{Star}[のに]?(?<x>ランク(?:アップ)?|評価|格付け?|級|グレード)|(?<x>格付け?|等級)"
            ),
            "優劣の順位や成績だと受け取られます。段階は取組みの内容のちがいを示すもので、成績ではありません。",
            "「二つ星を宣言しました」と、段階の名前だけを書きます。"
        )
        {
            OnlyAboutSecurity = true,
        },
        new(
            New(
                "(?<x>★[×x]?[3-9]|[3-9]★|★{3,}|(?:三|四|五|[3-5]|みっ?|よっ?|いつ)[つツ]星|星[3-5三四五]つ?)"
            ),
            "この制度の段階は、一つ星と二つ星の二つだけです。",
            "宣言した段階の名前（一つ星、二つ星）を書きます。"
        )
        {
            OnlyAboutSecurity = true,
        },
        new(
            New(
                $"(?:security-?action|セキュリティ・?アクション|{Star})(?:の|という|は)?(?<x>資格|称号|タイトル)"
            ),
            "試験に通って得る肩書だと受け取られます。",
            "「SECURITY ACTION 一つ星 宣言事業者」と書きます。"
        ),
        new(
            New(
                "(?<x>certifi(?:ed|cation|cate)|accredit(?:ed|ation)|approved|awarded|guarantee[ds]?|endorsed)"
                    + "|(?:security-?action|onestar|twostars?)[^.]{0,20}?(?<x>acquired|obtained|granted|earned)"
                    + "|(?<x>acquired|obtained|granted|earned)(?:the|a|our)?(?:security-?action|onestar|twostars?)"
            ),
            "英語でも、だれかが与えたという意味になります。",
            "“self-declared” と書きます。"
        )
        {
            OnlyAboutSecurity = true,
        },
    ];
}
