using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SelfDeclaration.Web.Mail;

/// <summary>メールの種類; each has a template of the same name in text and HTML.</summary>
public enum MailKind
{
    /// <summary>① 受付確認</summary>
    Received = 1,

    /// <summary>② 宣言完了</summary>
    Completed,

    /// <summary>再開リンク</summary>
    Resume,

    /// <summary>期限は明日</summary>
    ExpiresTomorrow,

    /// <summary>期限切れ</summary>
    Expired,

    /// <summary>期限の近い審査, to the secretariat's own people.</summary>
    OverdueCases,

    /// <summary>利用者番号のお知らせ</summary>
    UserNumber,

    /// <summary>ログインのリンク</summary>
    LoginLink,

    /// <summary>パスワードを設定し直すリンク</summary>
    PasswordLink,

    /// <summary>新しい端末からのログイン</summary>
    NewDevice,

    /// <summary>ログイン設定の変更</summary>
    SecurityChanged,

    /// <summary>③ 申込受理</summary>
    Accepted,

    /// <summary>差戻し</summary>
    Returned,

    /// <summary>不受理</summary>
    Rejected,

    /// <summary>取消</summary>
    Revoked,

    /// <summary>統合</summary>
    Merged,

    /// <summary>変更の申請の見送り</summary>
    ChangeDeclined,

    /// <summary>登録内容の変更のお知らせ</summary>
    RegistrationChanged,

    /// <summary>変更の申請の受付</summary>
    ChangeRequested,

    /// <summary>担当者変更の同意のお願い, to the address before.</summary>
    ContactPersonAsked,

    /// <summary>アドレスの確認, to the new address.</summary>
    ContactMailToConfirm,

    /// <summary>担当者の変更のお知らせ, to the address before and the new one.</summary>
    ContactPersonChanged,

    /// <summary>新しい担当者へ: how to sign in from now on.</summary>
    ContactPersonEntered,

    /// <summary>停止の受付</summary>
    DeclarationWithdrawn,

    /// <summary>停止の取りやめ</summary>
    WithdrawalUndone,

    /// <summary>段階の変更</summary>
    StarLevelChanged,

    /// <summary>再提出の受付</summary>
    Resubmitted,

    /// <summary>利用者登録のリンク</summary>
    Register,

    /// <summary>登録済みのお知らせ</summary>
    RegisteredAlready,

    /// <summary>新しいアドレスの確認, of an account without a declaration.</summary>
    AccountMailToConfirm,

    /// <summary>お問い合わせの受付</summary>
    InquiryReceived,

    /// <summary>お問い合わせへの回答</summary>
    InquiryAnswer,

    /// <summary>専門家の登録・変更のリンク</summary>
    ExpertLink,

    /// <summary>専門家への連絡</summary>
    ExpertContact,

    /// <summary>専門家の掲載の受理</summary>
    ExpertAccepted,

    /// <summary>専門家の掲載の差戻し</summary>
    ExpertReturned,

    /// <summary>専門家の掲載を止めた</summary>
    ExpertHidden,

    /// <summary>専門家の更新のお願い</summary>
    ExpertRenewal,

    /// <summary>長く使われていない登録のお知らせ</summary>
    AccountUnused,

    /// <summary>専門家の掲載内容の訂正</summary>
    ExpertCorrected,
}

/// <summary>送信待ちのメール: written in the transaction that causes it, sent by a worker.</summary>
public sealed class OutgoingMail
{
    public long Key { get; init; }
    public required MailKind Kind { get; init; }

    /// <summary>Fixed when the row is written, so that a mail sent twice can be recognised as one.</summary>
    public required string MessageId { get; init; }
    public required string ToAddress { get; init; }
    public required string Subject { get; init; }

    /// <summary>Text and HTML, encrypted; null once sent, for it may hold a link or numbers.</summary>
    public string? Content { get; set; }

    /// <summary>The draft or application that caused it.</summary>
    public Guid? SubjectKey { get; init; }

    /// <summary>Keyed hash of the visitor's address, for the limits only; nulled after they ran out.</summary>
    public string? Visitor { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset NextAttemptAt { get; set; }
    public DateTimeOffset? LockedUntil { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When we gave up; the secretariat sees it.</summary>
    public DateTimeOffset? DeadAt { get; set; }
    public string? LastError { get; set; }

    /// <summary>届かなかった: when a delivery report said so, after the server had taken it.</summary>
    public DateTimeOffset? BouncedAt { get; set; }

    /// <summary>What the report said, in one line.</summary>
    public string? BounceReason { get; set; }
}

public sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("outgoing_mails");
        builder.HasKey(m => m.Key);
        builder.Property(m => m.Kind).HasConversion<string>().HasMaxLength(24);
        builder.HasIndex(m => m.MessageId).IsUnique();
        builder.HasIndex(m => m.NextAttemptAt).HasFilter("sent_at IS NULL AND dead_at IS NULL");
        builder.HasIndex(m => m.DeadAt).HasFilter("dead_at IS NOT NULL");
        builder.HasIndex(m => m.BouncedAt).HasFilter("bounced_at IS NOT NULL");
        builder.HasIndex(m => new { m.ToAddress, m.CreatedAt });
        builder.HasIndex(m => new { m.Visitor, m.CreatedAt });
        builder.HasIndex(m => new { m.SubjectKey, m.CreatedAt });
    }
}

/// <summary>開発用の受信箱: what the <c>Mailbox</c> transport keeps instead of sending.</summary>
public sealed class MailboxMail
{
    public long Key { get; init; }
    public required string ToAddress { get; init; }
    public required string Subject { get; init; }

    /// <summary>The whole message as it would have gone over the wire.</summary>
    public required byte[] Message { get; init; }
    public required DateTimeOffset SentAt { get; init; }
}

public sealed class MailboxMailMapping : IEntityTypeConfiguration<MailboxMail>
{
    public void Configure(EntityTypeBuilder<MailboxMail> builder)
    {
        builder.ToTable("mailbox_mails");
        builder.HasKey(m => m.Key);
    }
}
