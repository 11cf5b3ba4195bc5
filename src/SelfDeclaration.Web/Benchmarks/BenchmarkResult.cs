using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Accounts;
using SelfDeclaration.Benchmarks;

namespace SelfDeclaration.Web.Benchmarks;

/// <summary>ベンチマークの結果 of an account; what others answer is not kept.</summary>
public sealed class BenchmarkResult
{
    public long Key { get; init; }

    /// <summary>結果のページの鍵.</summary>
    public required string PublicKey { get; init; }
    public required long AccountKey { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Version of the questions.</summary>
    public required string Version { get; init; }

    /// <summary>基礎データ with which it was compared: it still draws the same.</summary>
    public required string BaseVersion { get; init; }

    /// <summary>27 digits.</summary>
    public required string Answers { get; init; }
    public required int Total { get; init; }
    public double? V { get; init; }
    public double? I { get; init; }

    /// <summary>比較の区分, codes of the questions' version.</summary>
    public string? SizeCode { get; init; }
    public string? IndustryCode { get; init; }

    /// <summary>業種 and 従業員規模 as they were answered, copied for the statistics of the site.</summary>
    public string? MajorIndustry { get; init; }
    public CompanySize? CompanySize { get; init; }

    /// <summary>企業プロフィールの答え, encrypted: name and scope for the paper, the rest for the next time.</summary>
    public required string Profile { get; init; }

    /// <summary>統計に使ってよい: counts when the account's profile agrees too.</summary>
    public bool InStatistics { get; set; }

    public BenchmarkStanding Standing => new(Answers, V, I, SizeCode, IndustryCode);
}

public sealed class BenchmarkResultMapping : IEntityTypeConfiguration<BenchmarkResult>
{
    public void Configure(EntityTypeBuilder<BenchmarkResult> builder)
    {
        builder.ToTable("benchmark_results");
        builder.HasKey(r => r.Key);
        builder.Property(r => r.PublicKey).HasMaxLength(BenchmarkKey.Length);
        builder.Property(r => r.Version).HasMaxLength(20);
        builder.Property(r => r.BaseVersion).HasMaxLength(40);
        builder.Property(r => r.Answers).HasMaxLength(60);
        builder.Property(r => r.SizeCode).HasMaxLength(20);
        builder.Property(r => r.IndustryCode).HasMaxLength(20);
        builder.Property(r => r.MajorIndustry).HasMaxLength(1);
        builder.Property(r => r.CompanySize).HasConversion<string>().HasMaxLength(16);
        builder.Ignore(r => r.Standing);
        builder.HasIndex(r => r.PublicKey).IsUnique();
        builder.HasIndex(r => new { r.AccountKey, r.MadeAt });
        builder.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountKey);
    }
}

/// <summary>基礎データの版: figures made from results.</summary>
public sealed class BenchmarkBaseRow
{
    public long Key { get; init; }

    /// <summary>Version of the questions.</summary>
    public required string Version { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>件数</summary>
    public required int Results { get; init; }

    /// <summary>Key of the newest result in it.</summary>
    public required long UpTo { get; init; }

    /// <summary>The segments and the scatter, as JSON.</summary>
    public required string Content { get; init; }
}

public sealed class BenchmarkBaseRowMapping : IEntityTypeConfiguration<BenchmarkBaseRow>
{
    public void Configure(EntityTypeBuilder<BenchmarkBaseRow> builder)
    {
        builder.ToTable("benchmark_bases");
        builder.HasKey(b => b.Key);
        builder.Property(b => b.Version).HasMaxLength(20);
        builder.HasIndex(b => new { b.Version, b.Key });
    }
}
