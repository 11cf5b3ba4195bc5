using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Accounts;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.PolicyMaking;

/// <summary>保存した基本方針: the answers and the version of the text they belong to.</summary>
public sealed class KeptPolicy
{
    public long Key { get; init; }
    public long AccountKey { get; init; }

    /// <summary>Of the <see cref="SelfDeclaration.PolicyMaking.PolicyTemplate"/>.</summary>
    public required DateOnly Version { get; init; }

    /// <summary>A <see cref="SelfDeclaration.PolicyMaking.PolicyInput"/> as JSON.</summary>
    public required string Answers { get; init; }

    /// <summary>制定日</summary>
    public required DateOnly SetOn { get; init; }
    public required DateTimeOffset KeptAt { get; init; }
}

/// <summary>公開している基本方針: at most one of a declared business, at an address that stays when the text changes.</summary>
public sealed class PublishedPolicy
{
    public long AccountKey { get; init; }

    /// <summary>公開ページの鍵</summary>
    public required string PublicKey { get; init; }

    /// <summary>Null while none is public.</summary>
    public long? PolicyKey { get; set; }
    public KeptPolicy? Policy { get; init; }
}

public sealed class KeptPolicyMapping : IEntityTypeConfiguration<KeptPolicy>
{
    public void Configure(EntityTypeBuilder<KeptPolicy> builder)
    {
        builder.ToTable("kept_policies");
        builder.HasKey(p => p.Key);
        builder.HasIndex(p => p.AccountKey);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountKey);
    }
}

public sealed class PublishedPolicyMapping : IEntityTypeConfiguration<PublishedPolicy>
{
    public void Configure(EntityTypeBuilder<PublishedPolicy> builder)
    {
        builder.ToTable("published_policies");
        builder.HasKey(p => p.AccountKey);
        builder.Property(p => p.AccountKey).ValueGeneratedNever();
        builder.Property(p => p.PublicKey).HasMaxLength(PublicKey.Length);
        builder.HasIndex(p => p.PublicKey).IsUnique();
        builder.HasOne<Account>().WithOne().HasForeignKey<PublishedPolicy>(p => p.AccountKey);
        builder
            .HasOne(p => p.Policy)
            .WithMany()
            .HasForeignKey(p => p.PolicyKey)
            .OnDelete(DeleteBehavior.SetNull);
    }
}
