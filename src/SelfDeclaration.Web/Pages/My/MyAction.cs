using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>できること: one link of マイページ.</summary>
public sealed record MyAction(string Address, string Icon, string Text, string Note)
{
    /// <summary>What a declaration in this state can do; pages that do not exist are left out by who shows them.</summary>
    public static IEnumerable<MyAction> For(Declaration declaration)
    {
        var live = declaration.Status.IsLive();
        if (live)
        {
            yield return new(
                "/my/logo",
                "down",
                "ロゴマークダウンロード",
                declaration.Status is DeclarationStatus.Accepted
                    ? $"{declaration.Star.Label()}のロゴマーク"
                    : "申込受理のあとに使えます"
            );
        }

        if (declaration.Status is DeclarationStatus.Accepted)
        {
            yield return new("/my/paper", "print", "宣言確認書", "印刷して渡せる1枚の書面");
        }

        yield return new(
            "/my/registration",
            "edit",
            live ? "登録情報の変更" : "登録情報",
            live ? "名称・住所・電話・お知らせなど" : "登録されている内容"
        );
        if (live)
        {
            yield return declaration.Star is StarLevel.OneStar
                ? new("/my/star", "up", "二つ星へ進む", "番号はそのまま使えます")
                : new("/my/star", "up", "段階の変更", "基本方針の更新、一つ星へ戻す");
            yield return new(
                "/my/contact-person",
                "swap",
                "担当者の変更",
                "担当者名とメールアドレス"
            );
        }

        yield return new("/my/history", "clock", "これまでの履歴", "申込みから、いままでの変更");
        foreach (var action in Own())
        {
            yield return action;
        }
    }

    /// <summary>What somebody can do who has declared nothing.</summary>
    public static IEnumerable<MyAction> ForMember() =>
        [
            new("/self-assessment", "check", "自社診断", "25の質問で、いまの対策を確かめる"),
            new("/benchmark", "chart", "ベンチマーク", "ほかの事業者と比べる"),
            new("/learning", "info", "ポイント学習", "5分ずつ学ぶ25のテーマ"),
            .. Own(),
        ];

    // What accounts of both kinds keep.
    private static IEnumerable<MyAction> Own() =>
        [
            new("/my/results", "clock", "診断の結果", "これまでの結果と、その変化"),
            new("/my/policy", "print", "基本方針", "8つの質問に答えて作る1枚の方針"),
            new("/my/profile", "edit", "プロフィール", "業種・規模と、統計への利用"),
            new("/my/security", "shield", "ログインの安全", "パスキーとパスワード、端末"),
        ];
}
