using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Accounts;

namespace SelfDeclaration.Web.SignIn.SecondFactor;

/// <summary>予備コードの行: 80 random bits, so a plain hash is enough.</summary>
public sealed class StoredRecoveryCode
{
    public long Key { get; init; }
    public required long AccountKey { get; init; }
    public Account? Account { get; init; }
    public required string Hash { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
}

public sealed class StoredRecoveryCodeMapping : IEntityTypeConfiguration<StoredRecoveryCode>
{
    public void Configure(EntityTypeBuilder<StoredRecoveryCode> builder)
    {
        builder.ToTable("recovery_codes");
        builder.HasKey(c => c.Key);
        builder.Property(c => c.Hash).HasMaxLength(64);
        builder.HasIndex(c => new { c.AccountKey, c.Hash });
        builder.HasOne(c => c.Account).WithMany().HasForeignKey(c => c.AccountKey);
    }
}
