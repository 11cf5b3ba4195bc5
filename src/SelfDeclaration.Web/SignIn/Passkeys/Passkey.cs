using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Accounts;

namespace SelfDeclaration.Web.SignIn.Passkeys;

/// <summary>パスキー: the public half of a key that a phone, a computer or a security key keeps.</summary>
public sealed class Passkey
{
    public long Key { get; init; }
    public required long AccountKey { get; init; }
    public Account? Account { get; init; }
    public required byte[] CredentialId { get; init; }
    public required byte[] PublicKey { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? LastUsedAt { get; set; }
    public required long SignCount { get; set; }

    /// <summary>How the browser reaches it (usb, internal …), separated by commas.</summary>
    public required string Transports { get; init; }
    public required bool IsUserVerified { get; set; }
    public required bool IsBackupEligible { get; init; }
    public required bool IsBackedUp { get; set; }
}

public sealed class PasskeyMapping : IEntityTypeConfiguration<Passkey>
{
    // The longest a credential's name may be (WebAuthn Level 3, 4).
    private const int LongestCredentialId = 1023;

    public void Configure(EntityTypeBuilder<Passkey> builder)
    {
        builder.ToTable("passkeys");
        builder.HasKey(p => p.Key);
        builder.Property(p => p.CredentialId).HasMaxLength(LongestCredentialId);
        builder.Property(p => p.Name).HasMaxLength(100);
        builder.Property(p => p.Transports).HasMaxLength(100);
        builder.HasIndex(p => p.CredentialId).IsUnique();
        builder.HasIndex(p => p.AccountKey);
        builder.HasOne(p => p.Account).WithMany().HasForeignKey(p => p.AccountKey);
    }
}
