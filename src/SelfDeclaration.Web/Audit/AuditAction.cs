namespace SelfDeclaration.Web.Audit;

/// <summary>操作の種類; what each is called stands in <see cref="AuditWords"/>.</summary>
public enum AuditAction
{
    // 宣言
    DeclarationViewed = 1,
    DeclarationAccepted,
    DeclarationReturned,
    DeclarationRejected,
    DeclarationRevoked,
    DeclarationHeld,
    DeclarationReleased,
    DeclarationAssigned,
    DeclarationEdited,
    DeclarationMerged,
    DeclarationScreened,
    AcceptanceProposed,
    DecisionTakenBack,
    DeclarationResubmitted,
    DeclarationWithdrawn,
    WithdrawalUndone,

    // 変更
    ChangeRequested,
    ChangeCancelled,
    ChangeAccepted,
    ChangeDeclined,
    RegistrationChanged,
    ContactPersonChanged,
    StarLevelChanged,

    // メール
    MailResent,
    MailCorrected,
    DeliveryReportsImported,
    OutboxViewed,

    // 一覧と書き出し
    RegistrySearched,
    ListExported,

    // ロゴマーク
    MarkDownloaded,

    // ログイン
    SignedIn,
    SignInFailed,
    SignInLocked,
    PasswordChanged,
    PasskeyAdded,
    PasskeyRemoved,
    ExternalLoginAdded,
    ExternalLoginRemoved,
    AuthenticatorChanged,
    SessionsEnded,

    // 職員
    StaffAdded,
    StaffChanged,
    StaffDisabled,

    // 文書
    TextPublished,

    // API
    ApiKeyIssued,
    ApiKeyRevoked,

    // 定期処理
    PersonalDataRemoved,
    CorporateEventHandled,

    // 公開の登録簿
    RegisterReportHandled,

    // 利用者登録
    AccountOpened,
    AccountMailChanged,
    AccountDeleted,
    AccountCarriedOver,
    StatisticsConsented,
    StatisticsConsentWithdrawn,

    // お問い合わせ
    InquiryViewed,
    InquiryAssigned,
    InquiryNoted,
    InquiryAnswered,
    InquiryClosed,
    InquiryReopened,
    InquiryMailAdded,

    // 資料・ツール
    MaterialPublished,
    MaterialRetired,

    // 専門家
    ExpertAccepted,
    ExpertReturned,
    ExpertHidden,
    ExpertShown,

    // 基本方針
    PolicyPublished,
    PolicyWithdrawn,

    // 画像
    TextImageRemoved,

    // 専門家
    ExpertCorrected,
}
