using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Inquiries;

/// <summary>先に見てほしいこと: what answers a question sooner than we could.</summary>
public static class InquiryHelp
{
    private static readonly (string Question, SiteLink[] Links)[] s_all =
    [
        (
            "申込みを途中でやめた",
            [new("続きから再開する", "/declare/resume"), new("自己宣言手順マニュアル", "/manual")]
        ),
        (
            "確認メールが届かない",
            [
                new("別のアドレスに送り直す", "/declare/resume"),
                new("当サイトから送るメール", "/mails"),
            ]
        ),
        (
            "利用者番号やパスワードを忘れた",
            [
                new("利用者番号が分からないとき", "/login/forgot-number"),
                new("パスワードが分からないとき", "/login/forgot-password"),
            ]
        ),
        (
            "登録内容を変えたい、宣言をやめたい",
            [new("マイページ", "/my"), new("担当者が変わったとき", "/contact-person")]
        ),
        (
            "診断やロゴマークの使い方を知りたい",
            [
                new("情報セキュリティ診断", "/self-assessment"),
                new("ロゴマークの使い方", "/documents/logo-procedure"),
            ]
        ),
    ];

    /// <summary>Those whose pages this site has.</summary>
    public static IEnumerable<(string Question, IReadOnlyList<SiteLink> Links)> Of(
        SiteLinks site
    ) =>
        s_all
            .Select(h =>
                (
                    h.Question,
                    (IReadOnlyList<SiteLink>)[.. h.Links.Where(l => site.Answers(l.Address))]
                )
            )
            .Where(h => h.Item2.Count > 0);
}
