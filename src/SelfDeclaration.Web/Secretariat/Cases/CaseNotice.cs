namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>お知らせ: what has just happened, named in the address so that reload says it again and nothing happens twice.</summary>
public static class CaseNotice
{
    public static (bool Good, string Text)? Of(string? code) =>
        code switch
        {
            "held" => (true, "保留にしました"),
            "released" => (true, "保留を解除しました"),
            "assigned" => (true, "担当を変更しました"),
            "screened" => (true, "反社会的勢力の確認を記録しました"),
            "policy" => (true, "基本方針のページを確かめました。結果は照合の表にあります"),
            "resent" => (true, "メールをもう一度送ります"),
            "not-resent" => (false, "このメールは、いまの状態に合わないため送り直せません"),
            "address" => (true, "宛先を訂正し、届かなかったメールを送り直します"),
            "edited" => (true, "内容を訂正し、担当者にメールで知らせます"),
            "taken-back" => (true, "判断を取り消しました。メールは送りません"),
            "too-late" => (false, "取り消せる時間が過ぎました。メールは送られています"),
            "not-taken-back" => (
                false,
                "判断のあとに別の操作がされたため、取り消せません。履歴を確かめてください"
            ),
            "choose" => (false, "判断を選んでください"),
            "needs-another" => (
                false,
                "受理を提案した本人は確かめられません。もう1人の承認の役割の職員が受理します"
            ),
            "applied" => (true, "変更を反映し、担当者にメールで知らせます"),
            "declined" => (true, "変更の申請を見送り、担当者にメールで知らせます"),
            "handled" => (true, "対応済みにしました"),
            "conflict" => (false, "ほかの職員が先に処理しました"),
            "batch" => (true, "まとめて受理しました"),
            "batch-some" => (
                false,
                "受理できなかった申込みがあります。ほかの職員が先に処理したか、開いたあとに変わりました"
            ),
            "nothing-chosen" => (false, "受理する申込みにチェックを入れてください"),
            _ => null,
        };
}
