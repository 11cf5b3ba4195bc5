namespace SelfDeclaration.Web.Audit;

/// <summary>操作の呼び名: what each entry is called on screen and in CSV.</summary>
public static class AuditWords
{
    public static string Label(this AuditAction action) =>
        action switch
        {
            AuditAction.DeclarationViewed => "宣言を表示",
            AuditAction.DeclarationAccepted => "受理",
            AuditAction.DeclarationReturned => "差戻し",
            AuditAction.DeclarationRejected => "不受理",
            AuditAction.DeclarationRevoked => "取消",
            AuditAction.DeclarationHeld => "保留",
            AuditAction.DeclarationReleased => "保留を解除",
            AuditAction.DeclarationAssigned => "担当を変更",
            AuditAction.DeclarationEdited => "内容を訂正",
            AuditAction.DeclarationMerged => "重複を統合",
            AuditAction.DeclarationScreened => "反社会的勢力の確認を記録",
            AuditAction.AcceptanceProposed => "受理を提案",
            AuditAction.DecisionTakenBack => "判断の取消し",
            AuditAction.DeclarationResubmitted => "直して再提出",
            AuditAction.DeclarationWithdrawn => "停止",
            AuditAction.WithdrawalUndone => "停止の取りやめ",
            AuditAction.ChangeRequested => "変更の申請",
            AuditAction.ChangeCancelled => "変更申請の取下げ",
            AuditAction.ChangeAccepted => "変更申請を反映",
            AuditAction.ChangeDeclined => "変更申請を見送り",
            AuditAction.RegistrationChanged => "登録情報の変更",
            AuditAction.ContactPersonChanged => "担当者の変更",
            AuditAction.StarLevelChanged => "段階の変更",
            AuditAction.MailResent => "メールを再送",
            AuditAction.MailCorrected => "メールの宛先を訂正",
            AuditAction.DeliveryReportsImported => "配達結果の取込み",
            AuditAction.OutboxViewed => "送信箱を表示",
            AuditAction.RegistrySearched => "登録簿を検索",
            AuditAction.ListExported => "一覧を書き出し",
            AuditAction.MarkDownloaded => "ロゴマークをダウンロード",
            AuditAction.SignedIn => "ログイン",
            AuditAction.SignInFailed => "ログインの失敗",
            AuditAction.SignInLocked => "ログインの一時停止",
            AuditAction.PasswordChanged => "パスワードの変更",
            AuditAction.PasskeyAdded => "パスキーの追加",
            AuditAction.PasskeyRemoved => "パスキーの削除",
            AuditAction.ExternalLoginAdded => "外部のログインの追加",
            AuditAction.ExternalLoginRemoved => "外部のログインの削除",
            AuditAction.AuthenticatorChanged => "認証アプリの変更",
            AuditAction.SessionsEnded => "ほかの端末をログアウト",
            AuditAction.StaffAdded => "職員を追加",
            AuditAction.StaffChanged => "職員を変更",
            AuditAction.StaffDisabled => "職員を無効化",
            AuditAction.TextPublished => "文書を公開",
            AuditAction.ApiKeyIssued => "APIキーを発行",
            AuditAction.ApiKeyRevoked => "APIキーを失効",
            AuditAction.PersonalDataRemoved => "個人情報を削除",
            AuditAction.CorporateEventHandled => "法人の変化に対応",
            AuditAction.RegisterReportHandled => "誤りのお知らせに対応",
            AuditAction.AccountOpened => "利用者登録",
            AuditAction.AccountMailChanged => "利用者のメールアドレスの変更",
            AuditAction.AccountDeleted => "利用者登録の削除",
            AuditAction.AccountCarriedOver => "利用者登録を自己宣言に引継ぎ",
            AuditAction.StatisticsConsented => "統計利用に同意",
            AuditAction.StatisticsConsentWithdrawn => "統計利用の同意の取りやめ",
            AuditAction.PolicyPublished => "基本方針を公開",
            AuditAction.PolicyWithdrawn => "基本方針の公開を取りやめ",
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
        };

    public static string Label(this AuditActor actor) =>
        actor switch
        {
            AuditActor.Staff => "事務局",
            AuditActor.Business => "宣言事業者",
            AuditActor.Operator => "運用担当",
            AuditActor.Job => "定期処理",
            _ => throw new ArgumentOutOfRangeException(nameof(actor), actor, null),
        };
}
