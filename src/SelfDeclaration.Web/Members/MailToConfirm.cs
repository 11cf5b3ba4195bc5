using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Accounts;

namespace SelfDeclaration.Web.Members;

/// <summary>確認待ちのメールアドレス: typed for 利用者登録 or for a change, until its link is used or too old.</summary>
public sealed class MailToConfirm
{
    public required Guid Key { get; init; }
    public required string Mail { get; init; }

    /// <summary>Whose new address it is; null for 利用者登録, where there is no account yet.</summary>
    public long? AccountKey { get; init; }

    /// <summary>The page of this site they came from.</summary>
    public string? Next { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}

public sealed class MailToConfirmMapping : IEntityTypeConfiguration<MailToConfirm>
{
    public void Configure(EntityTypeBuilder<MailToConfirm> builder)
    {
        builder.ToTable("mails_to_confirm");
        builder.HasKey(m => m.Key);
        builder.Property(m => m.Key).ValueGeneratedNever();
        builder.Property(m => m.Mail).HasMaxLength(254);
        builder.Property(m => m.Next).HasMaxLength(MailsToConfirm.LongestNext);
        builder.HasIndex(m => m.Mail);
        builder.HasIndex(m => m.ExpiresAt);
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(m => m.AccountKey)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
