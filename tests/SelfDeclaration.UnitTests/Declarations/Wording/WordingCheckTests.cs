using SelfDeclaration.Declarations;
using SelfDeclaration.Declarations.Wording;

namespace SelfDeclaration.UnitTests.Declarations.Wording;

/// <summary>Sentences as businesses write them on their sites, cards and proposals.</summary>
public sealed class WordingCheckTests
{
    [Theory]
    [InlineData("SECURITY ACTION 一つ星の認定を受けました。", "認定")]
    [InlineData("当社はSECURITY ACTION二つ星を取得しました", "取得")]
    [InlineData("ＳＥＣＵＲＩＴＹ　ＡＣＴＩＯＮ　★★　取得済み", "取得")]
    [InlineData("セキュリティアクション一つ星 認証取得", "認証 取得")]
    [InlineData("情報セキュリティの国家レベルの認 定 企業です", "認 定")]
    [InlineData("二つ星の審査に合格しました！", "審査 合格")]
    [InlineData("IPAのセキュリティ基準に適合しています", "適合")]
    [InlineData("IPAのお墨付きをいただきました", "IPAの お墨付き")]
    [InlineData("IPA公認のセキュリティ企業です", "公認")]
    [InlineData("IPAが当社の対策を保証しています", "保証")]
    [InlineData("当社のセキュリティは万全です", "万全")]
    [InlineData("完璧な情報セキュリティ対策を行っています", "完璧")]
    [InlineData("セキュリティ対策は100％です", "100％")]
    [InlineData("お客様の情報が漏れることは絶対に漏えいはありません", "絶対に漏え")]
    [InlineData("情報漏えいは一切ありません。", "漏えいは一切ありません")]
    [InlineData("国から一つ星をもらいました", "国から もらい")]
    [InlineData("経済産業省に認められたセキュリティ企業", "経済産業省に")]
    [InlineData("情報セキュリティの最高ランク、二つ星を宣言しました", "最高ランク")]
    [InlineData("SECURITY ACTION ★3 を宣言しています", "★3")]
    [InlineData("三つ星のセキュリティ", "三つ星")]
    [InlineData("★★★を目指しています", "★★★")]
    [InlineData("ロゴマークを取得しました", "取得")]
    [InlineData("一つ星をいただきました", "いただき")]
    [InlineData("二つ星を獲得しました", "獲得")]
    [InlineData("ｾｷｭﾘﾃｨｱｸｼｮﾝの一つ星を取得", "取得")]
    [InlineData("IPAより一つ星を授与されました", "IPAより 授与")]
    [InlineData("SECURITY ACTION 一つ星の資格を持つ会社です", "資格")]
    [InlineData("We are certified as SECURITY ACTION One Star.", "certified")]
    [InlineData("SECURITY ACTION 一つ星は安全性が認められた証です", "認められ")]
    [InlineData("ISO27001認証を取得し、SECURITY ACTION 一つ星も取得しました", "取得")]
    [InlineData(
        "情報処理推進機構（IPA）からセキュリティ対策企業として認められました",
        "情報処理推進機構（IPA）から"
    )]
    [InlineData("SECURITY ACTION制度における二つ星の宣言が承認されました", "承認")]
    [InlineData("二つ星に昇格しました", "昇格")]
    [InlineData("二つ星にランクアップ！", "ランクアップ")]
    [InlineData("一つ星の証明書があります", "証明書")]
    [InlineData("星２つを獲得！", "獲得")]
    [InlineData("★★をゲットしました☆", "ゲット")]
    [InlineData("当社の情報は絶対に漏れません", "絶対に漏れ")]
    [InlineData("国のセキュリティ基準を満たした企業です", "基準を満たし")]
    [InlineData("Our company obtained SECURITY ACTION Two Stars.", "obtained")]
    [InlineData("一つ星の取得を目指しています", "取得")]
    [InlineData("認定を受け、情報漏えい事故も起きていません", "認定")]
    public void What_misleads_is_found(string text, string words)
    {
        var found = WordingCheck.Of(text).Findings;

        Assert.Equal(words, string.Join(' ', found.Select(f => f.Words)));
        Assert.Equal(Enumerable.Range(1, found.Count), found.Select(f => f.Number));
        Assert.All(
            found,
            f =>
            {
                Assert.Equal(f.Words, text.Substring(f.Start, f.Words.Length));
                Assert.NotEmpty(f.Why);
                Assert.NotEmpty(f.Instead);
            }
        );
    }

    [Theory]
    [InlineData("SECURITY ACTION 一つ星を宣言しました。")]
    [InlineData("当社は情報セキュリティ対策に取り組むことを宣言しています")]
    [InlineData("第三者の認定を受けたものではありません。")]
    [InlineData("これは認定や認証ではありません")]
    [InlineData("第三者が認定・認証したものではありません")]
    [InlineData("「認定を受けました」「取得しました」とは書けません")]
    [InlineData("「一つ星を取得した」という表現は使わないでください")]
    [InlineData("安全性を保証するものではありません")]
    [InlineData("IPAが安全を保証する制度ではありません")]
    [InlineData("審査はありません。一つ星を宣言しました")]
    [InlineData("セキュリティアクションは資格ではない")]
    [InlineData("×：一つ星の認定を受けました")]
    [InlineData("ISO27001認証を取得しています")]
    [InlineData("プライバシーマークを取得し、SECURITY ACTION 二つ星を宣言しました")]
    [InlineData("経営革新計画の認定を受けました")]
    [InlineData("個人情報の取得目的をお知らせします")]
    [InlineData("当社は経済産業省の認定する健康経営優良法人です")]
    [InlineData("プライバシーマーク認定事業者です。SECURITY ACTION二つ星も宣言しています。")]
    [InlineData("完全な情報セキュリティはありませんが、対策に取り組みます")]
    [InlineData("なお、本制度は認定や認証を行うものではありません")]
    [InlineData("認定制度ではなく、自己宣言の制度です")]
    [InlineData("審査を受けずに自分で宣言する制度です")]
    [InlineData("セキュリティに関する資格を取得した社員がいます")]
    [InlineData("自己宣言IDを取得しました")]
    [InlineData("まだ一つ星を取得していません")]
    [InlineData("ログイン時に認証が必要です")]
    [InlineData("三つ星レストランの情報を載せています")]
    [InlineData("一つ星ロゴマークの使用許諾を受けました")]
    [InlineData("二要素認証を導入しました")]
    [InlineData("ログインの二段階認証を必須にしました")]
    [InlineData("公認会計士が監査しています")]
    [InlineData("絶対に安全とは言えませんが、対策に取り組んでいます")]
    [InlineData("情報漏えいが起きないよう対策に取り組んでいます")]
    [InlineData("昨年度の情報漏えい事故はありませんでした")]
    [InlineData("情報セキュリティ対策の万全を期します")]
    [InlineData("万全のセキュリティ体制を目指しています")]
    [InlineData("完全予約制です")]
    [InlineData("全国から集まった社員が一つ星の内容を学びます")]
    [InlineData("国から補助金を受けるため、一つ星を宣言しました")]
    [InlineData("社員が情報処理安全確保支援士試験に合格しました")]
    [InlineData("有給休暇の取得を進めています")]
    [InlineData("品質保証部が担当します")]
    [InlineData("We have self-declared SECURITY ACTION One Star.")]
    [InlineData("SECURITY ACTION is not a certification.")]
    [InlineData("")]
    public void What_is_true_is_left_alone(string text)
    {
        var check = WordingCheck.Of(text);

        Assert.Empty(check.Findings.Select(f => f.Words));
        Assert.Null(check.Suggestion);
    }

    [Theory]
    [InlineData(
        "SECURITY ACTION 一つ星の認定を受けました。",
        "SECURITY ACTION 一つ星を宣言しました。"
    )]
    [InlineData("当社は、「二つ星」を取得しました。", "当社は、「二つ星」を宣言しました。")]
    [InlineData(
        "2026年10月に一つ星の認定を受け、社員教育も始めました。",
        "2026年10月に一つ星を宣言し、社員教育も始めました。"
    )]
    [InlineData("一つ星を取得している会社です", "一つ星を宣言している会社です")]
    [InlineData("一つ星の取得を目指しています。", "一つ星の宣言を目指しています。")]
    [InlineData("SECURITY ACTION 一つ星を取得予定です", "SECURITY ACTION 一つ星を宣言予定です")]
    [InlineData("この度、一つ星を取得致しました！", "この度、一つ星を宣言しました！")]
    [InlineData("国から一つ星をもらいました", "SECURITY ACTION 一つ星を宣言しました")]
    [InlineData("当社は絶対に情報が漏れません", "当社は情報セキュリティ対策に取り組んでいます")]
    [InlineData(
        "弊社はIPA（独立行政法人情報処理推進機構）よりSECURITY ACTION「二つ星」の認定を取得いたしました。",
        "弊社はSECURITY ACTION 二つ星を宣言しました。"
    )]
    [InlineData("SECURITY ACTION 二つ星認定企業", "SECURITY ACTION 二つ星 宣言事業者")]
    [InlineData("★取得", "SECURITY ACTION 一つ星を宣言")]
    [InlineData(
        "当社は、IPA公認の一つ星企業として活動しています。はじめまして。",
        "当社は、SECURITY ACTION 一つ星を宣言しています。はじめまして。"
    )]
    [InlineData(
        "一つ星を宣言しました。当社は、完璧なセキュリティ体制です。",
        "一つ星を宣言しました。当社は、情報セキュリティ対策に取り組んでいます。"
    )]
    [InlineData(
        "一つ星の会社です。当社のセキュリティは万全です。",
        "一つ星の会社です。SECURITY ACTION 一つ星を宣言し、情報セキュリティ対策に取り組んでいます。"
    )]
    [InlineData(
        "弊社は国の認定を受けた。",
        "弊社は情報セキュリティ対策に取り組むことを自ら宣言した（SECURITY ACTION）。"
    )]
    [InlineData(
        "We are SECURITY ACTION One Star certified.",
        "We have self-declared SECURITY ACTION One Star."
    )]
    public void A_sentence_that_does_not_mislead_is_offered(string text, string instead)
    {
        var suggestion = WordingCheck.Of(text).Suggestion;

        Assert.Equal(instead, suggestion);
        Assert.Empty(WordingCheck.Of(suggestion!).Findings);
    }

    [Theory]
    [InlineData(StarLevel.OneStar)]
    [InlineData(StarLevel.TwoStar)]
    public void The_examples_are_what_they_say(StarLevel star) =>
        Assert.All(
            DeclarationWording.Examples(star),
            example =>
                Assert.Equal(example.IsGood, WordingCheck.Of(example.Text).Findings.Count == 0)
        );

    [Fact]
    public void Pieces_put_together_are_the_text()
    {
        const string Text = "認定企業です。\r\n一つ星 を 取得\n最高ランク";

        var check = WordingCheck.Of(Text);

        Assert.Equal(Text, string.Concat(check.Pieces.Select(p => p.Words)));
        Assert.Equal(
            check.Findings,
            check.Pieces.Where(p => p.Finding is not null).Select(p => p.Finding!)
        );
    }

    [Fact]
    public void A_text_built_to_be_slow_is_not()
    {
        var hostile = string.Concat(Enumerable.Repeat("認定のをもこと", 300));

        Assert.NotEmpty(WordingCheck.Of(hostile).Findings);
    }
}
