using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SelfDeclaration.Web.Data;

/// <summary>What a mailed link is for; a link works for nothing else.</summary>
public enum MailLinkPurpose
{
    /// <summary>メール確認: completes the declaration.</summary>
    CompleteDeclaration = 1,

    /// <summary>続きから再開する: opens a draft on another device.</summary>
    ResumeDraft,

    /// <summary>メールのリンクでログインする.</summary>
    SignIn,

    /// <summary>パスワードを設定し直す.</summary>
    SetPassword,

    /// <summary>職員の登録: first password and second factor.</summary>
    EnrolStaff,

    /// <summary>担当者変更への同意, in the mail to the address before.</summary>
    AgreeToContactPerson,

    /// <summary>アドレスの確認: the new 担当者's mail arrived.</summary>
    ConfirmContactMail,

    /// <summary>利用者登録: the address of somebody who has no account yet.</summary>
    Register,

    /// <summary>メールアドレスの変更 of an account without a declaration.</summary>
    ConfirmAccountMail,

    /// <summary>専門家の登録・変更・更新.</summary>
    EditExpert,
}

/// <summary>メールのリンク: a 256-bit token of which only the hash is kept.</summary>
public sealed class MailLink
{
    public long Key { get; init; }
    public required MailLinkPurpose Purpose { get; init; }

    /// <summary>SHA-256 of the token, lower-case hexadecimal.</summary>
    public required string TokenHash { get; init; }

    /// <summary>
    /// Key of the application, of the draft for <see cref="MailLinkPurpose.ResumeDraft"/>, or of an account, written by
    /// <see cref="SignIn.Recovery.AccountLinks"/>, or of a <see cref="Members.MailToConfirm"/>.
    /// </summary>
    public required Guid SubjectKey { get; init; }

    /// <summary>確認コード in the same mail, encrypted; null where the mail has none.</summary>
    public string? Code { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When a newer mail took its place.</summary>
    public DateTimeOffset? SupersededAt { get; set; }
    public DateTimeOffset? UsedAt { get; set; }
}

public sealed class MailLinkMapping : IEntityTypeConfiguration<MailLink>
{
    public void Configure(EntityTypeBuilder<MailLink> builder)
    {
        builder.ToTable("mail_links");
        builder.HasKey(l => l.Key);
        builder.Property(l => l.Purpose).HasConversion<string>().HasMaxLength(32);
        builder.Property(l => l.TokenHash).HasMaxLength(64);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => l.SubjectKey);
        builder.HasIndex(l => l.ExpiresAt);
    }
}
