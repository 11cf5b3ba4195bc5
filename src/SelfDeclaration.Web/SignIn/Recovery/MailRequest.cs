using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SelfDeclaration.Web.SignIn.Recovery;

public enum MailRequestKind
{
    /// <summary>利用者番号が分からない</summary>
    UserNumber = 1,

    /// <summary>パスワードを設定し直す</summary>
    Password,

    /// <summary>メールのリンクでログインする</summary>
    SignInLink,

    /// <summary>担当者変更の申し出, by somebody who is not signed in.</summary>
    ContactPerson,

    /// <summary>利用者登録, or a new address of an account without a declaration.</summary>
    MailToConfirm,
}

/// <summary>
/// 案内メールの依頼: what was typed, to be looked up by the mail worker. The page only writes this row, whoever
/// asks and for whom, so neither its words nor its time tell whether there is an account or a declaration.
/// </summary>
public sealed class MailRequest
{
    public long Key { get; init; }
    public required MailRequestKind Kind { get; init; }

    /// <summary>What was typed, sealed; null once it was answered.</summary>
    public string? Content { get; set; }
    public required string Visitor { get; init; }
    public required DateTimeOffset At { get; init; }
}

public sealed class MailRequestMapping : IEntityTypeConfiguration<MailRequest>
{
    public void Configure(EntityTypeBuilder<MailRequest> builder)
    {
        builder.ToTable("mail_requests");
        builder.HasKey(r => r.Key);
        builder.Property(r => r.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(r => r.Visitor).HasMaxLength(32);
        builder.HasIndex(r => r.At).HasFilter("content IS NOT NULL");
        builder.HasIndex(r => new { r.Visitor, r.At });
    }
}
