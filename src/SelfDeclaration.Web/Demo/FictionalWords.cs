namespace SelfDeclaration.Web.Demo;

/// <summary>A word with its reading.</summary>
public sealed record Word(string Text, string Kana);

/// <summary>架空の名前の材料: common words only, so that a hit on a real business is chance.</summary>
public static class FictionalWords
{
    public static readonly IReadOnlyList<Word> Stems = Read(
        """
        青葉 アオバ,若草 ワカクサ,大空 オオゾラ,光陽 コウヨウ,清流 セイリュウ,朝霧 アサギリ,銀河 ギンガ,虹色 ニジイロ,石橋 イシバシ,花園 ハナゾノ,
        雪原 セツゲン,紅葉 モミジ,陽光 ヨウコウ,千歳 チトセ,松風 マツカゼ,白樺 シラカバ,緑風 リョクフウ,東雲 シノノメ,瑞穂 ミズホ,山吹 ヤマブキ,
        若葉 ワカバ,四季 シキ,双葉 フタバ,暁 アカツキ,希望 キボウ,未来 ミライ,和光 ワコウ,共栄 キョウエイ,協和 キョウワ,大和 ダイワ,
        昭栄 ショウエイ,三星 ミツボシ,北斗 ホクト,南風 ミナミカゼ,東光 トウコウ,西海 サイカイ,中央 チュウオウ,新星 シンセイ,日進 ニッシン,旭光 キョッコウ,
        さくら サクラ,ひまわり ヒマワリ,こだま コダマ,あおぞら アオゾラ,みなと ミナト,アルファ アルファ,ブライト ブライト,クローバー クローバー,リンク リンク,ネクスト ネクスト,
        サンライズ サンライズ,オリーブ オリーブ,ソラ ソラ,ハーモニー ハーモニー,フロンティア フロンティア,ウィング ウィング,テラス テラス,アクア アクア,ノース ノース,ブリッジ ブリッジ
        """
    );

    public static readonly IReadOnlyList<Word> FamilyNames = Read(
        """
        佐藤 サトウ,鈴木 スズキ,高橋 タカハシ,田中 タナカ,伊藤 イトウ,渡辺 ワタナベ,山本 ヤマモト,中村 ナカムラ,小林 コバヤシ,加藤 カトウ,
        吉田 ヨシダ,山田 ヤマダ,佐々木 ササキ,山口 ヤマグチ,松本 マツモト,井上 イノウエ,木村 キムラ,林 ハヤシ,斎藤 サイトウ,清水 シミズ,
        山崎 ヤマザキ,森 モリ,池田 イケダ,橋本 ハシモト,阿部 アベ,石川 イシカワ,山下 ヤマシタ,中島 ナカジマ,石井 イシイ,小川 オガワ,
        前田 マエダ,岡田 オカダ,長谷川 ハセガワ,藤田 フジタ,後藤 ゴトウ,近藤 コンドウ,村上 ムラカミ,遠藤 エンドウ,青木 アオキ,坂本 サカモト,
        福田 フクダ,太田 オオタ,西村 ニシムラ,藤井 フジイ,岡本 オカモト,金子 カネコ,藤原 フジワラ,三浦 ミウラ,中野 ナカノ,原田 ハラダ,
        松田 マツダ,竹内 タケウチ,小野 オノ,田村 タムラ,中山 ナカヤマ,和田 ワダ,石田 イシダ,森田 モリタ,上田 ウエダ,𠮷野 ヨシノ
        """
    );

    public static readonly IReadOnlyList<Word> GivenNames = Read(
        """
        太郎 タロウ,一郎 イチロウ,健一 ケンイチ,誠 マコト,浩 ヒロシ,隆 タカシ,茂 シゲル,修 オサム,和也 カズヤ,直樹 ナオキ,
        大輔 ダイスケ,翔 ショウ,拓也 タクヤ,陽太 ヨウタ,蓮 レン,花子 ハナコ,幸子 サチコ,和子 カズコ,洋子 ヨウコ,恵子 ケイコ,
        由美 ユミ,真由美 マユミ,直美 ナオミ,美咲 ミサキ,愛 アイ,陽菜 ヒナ,葵 アオイ,結衣 ユイ,さくら サクラ,あゆみ アユミ
        """
    );

    /// <summary>What businesses of a 大分類 call themselves.</summary>
    public static IReadOnlyList<Word> TradesOf(string major) =>
        Trades.TryGetValue(major, out var found) ? found : Trades[""];

    private static readonly Dictionary<string, IReadOnlyList<Word>> Trades = new()
    {
        [""] = Read("商会 ショウカイ,企画 キカク,興業 コウギョウ,サービス サービス"),
        ["A"] = Read("農園 ノウエン,ファーム ファーム,林業 リンギョウ,農産 ノウサン"),
        ["B"] = Read("水産 スイサン,漁業 ギョギョウ,海産 カイサン"),
        ["C"] = Read("鉱業 コウギョウ,採石 サイセキ"),
        ["D"] = Read(
            "建設 ケンセツ,工務店 コウムテン,土木 ドボク,電設 デンセツ,設備 セツビ,塗装 トソウ,組 グミ"
        ),
        ["E"] = Read(
            "製作所 セイサクショ,工業 コウギョウ,精機 セイキ,金属 キンゾク,食品 ショクヒン,印刷 インサツ,化成 カセイ,電機 デンキ,木工 モッコウ"
        ),
        ["F"] = Read("エナジー エナジー,電力 デンリョク,ガス ガス"),
        ["G"] = Read(
            "システム システム,ソフト ソフト,情報 ジョウホウ,テック テック,デジタル デジタル,ネット ネット"
        ),
        ["H"] = Read("運輸 ウンユ,物流 ブツリュウ,運送 ウンソウ,倉庫 ソウコ,交通 コウツウ"),
        ["I"] = Read(
            "商店 ショウテン,商事 ショウジ,物産 ブッサン,薬局 ヤッキョク,自動車 ジドウシャ,電器 デンキ,酒店 サケテン"
        ),
        ["J"] = Read("保険 ホケン,ファイナンス ファイナンス,保険サービス ホケンサービス"),
        ["K"] = Read("不動産 フドウサン,地所 ジショ,ハウジング ハウジング,リース リース"),
        ["L"] = Read(
            "デザイン デザイン,設計 セッケイ,コンサルティング コンサルティング,会計事務所 カイケイジムショ,技研 ギケン,広告 コウコク"
        ),
        ["M"] = Read("旅館 リョカン,食堂 ショクドウ,フーズ フーズ,ホテル ホテル,亭 テイ"),
        ["N"] = Read("美容室 ビヨウシツ,クリーニング クリーニング,観光 カンコウ,スポーツ スポーツ"),
        ["O"] = Read("学園 ガクエン,塾 ジュク,教育 キョウイク,スクール スクール"),
        ["P"] = Read(
            "クリニック クリニック,医院 イイン,ケア ケア,福祉会 フクシカイ,介護サービス カイゴサービス"
        ),
        ["Q"] = Read("協同組合 キョウドウクミアイ,組合 クミアイ"),
        ["R"] = Read(
            "整備 セイビ,警備 ケイビ,ビルサービス ビルサービス,スタッフ スタッフ,環境 カンキョウ,サービス サービス"
        ),
    };

    public static readonly IReadOnlyList<string> Buildings =
    [
        "中央ビル",
        "駅前ビル",
        "第一ビル",
        "産業会館",
        "サンプルタワー",
        "みどりビル",
        "東ビル",
    ];

    /// <summary>What mail addresses begin with.</summary>
    public static readonly IReadOnlyList<string> MailNames =
    [
        "info",
        "contact",
        "soumu",
        "keiri",
        "tanto",
        "office",
        "jimu",
        "security",
    ];

    private static List<Word> Read(string text) =>
        [
            .. text.Split(
                    ',',
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                )
                .Select(pair => pair.Split(' '))
                .Select(pair => new Word(pair[0], pair[1])),
        ];
}
