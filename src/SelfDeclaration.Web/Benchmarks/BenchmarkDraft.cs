using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Accounts;

namespace SelfDeclaration.Web.Benchmarks;

/// <summary>ベンチマークの途中: the answers so far, of an account or of a browser.</summary>
public sealed class BenchmarkDraft
{
    public required Guid Key { get; init; }

    /// <summary>Whose it is on every device; null when only the browser with the cookie opens it.</summary>
    public long? AccountKey { get; set; }

    /// <summary>A <c>BenchmarkInput</c>, encrypted.</summary>
    public required string Content { get; set; }

    /// <summary>Counts the writes, so that two windows do not lose each other's answers.</summary>
    public int Version { get; set; }
    public required DateTimeOffset ExpiresAt { get; set; }
}

public sealed class BenchmarkDraftMapping : IEntityTypeConfiguration<BenchmarkDraft>
{
    public void Configure(EntityTypeBuilder<BenchmarkDraft> builder)
    {
        builder.ToTable("benchmark_drafts");
        builder.HasKey(d => d.Key);
        builder.Property(d => d.Key).ValueGeneratedNever();
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => d.ExpiresAt);
        builder.HasIndex(d => d.AccountKey).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountKey);
    }
}
