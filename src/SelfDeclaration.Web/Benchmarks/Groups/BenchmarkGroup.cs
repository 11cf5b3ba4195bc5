using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Accounts;
using SelfDeclaration.Benchmarks;

namespace SelfDeclaration.Web.Benchmarks.Groups;

/// <summary>ベンチマークPLUSのグループ: an organiser's questions beside ours, for whoever has the code.</summary>
public sealed class BenchmarkGroup
{
    public long Key { get; init; }

    /// <summary>グループのページの鍵.</summary>
    public required string PublicKey { get; init; }

    /// <summary>主催者</summary>
    public required long OrganiserKey { get; init; }
    public required string Name { get; init; }

    /// <summary>SHA-256 of the 招待コード, to find the group by it.</summary>
    public required string CodeHash { get; init; }

    /// <summary>The 招待コード, encrypted: shown to the organiser alone.</summary>
    public required string SealedCode { get; init; }

    /// <summary>Version of the questions of ours.</summary>
    public required string Version { get; init; }

    /// <summary>独自の質問</summary>
    public required List<string> Questions { get; init; }

    /// <summary>目標の水準 of each area; 0 for none.</summary>
    public required List<int> Targets { get; init; }

    /// <summary>回答の締切日: the last day on which one may answer.</summary>
    public required DateOnly ClosesOn { get; init; }

    /// <summary>When the organiser closed it before that day.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The figures as JSON, made once after the end; null before, and when the answers are too few.</summary>
    public string? Figures { get; set; }

    public bool IsOpen(DateTimeOffset now) => ClosedAt is null && now.DateInJapan() <= ClosesOn;
}

/// <summary>グループの参加者: one row an account, so that everybody answers once.</summary>
public sealed class BenchmarkGroupMember
{
    public required long GroupKey { get; init; }
    public required long AccountKey { get; init; }
    public required DateTimeOffset JoinedAt { get; init; }
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>ベンチマークの27の答え, copied from a result, which may be deleted.</summary>
    public string? Answers { get; set; }

    /// <summary>独自の質問の答え, digits.</summary>
    public string? Extra { get; set; }

    /// <summary>名前, when its holder lets the organiser see it.</summary>
    public string? Name { get; set; }
}

public sealed class BenchmarkGroupMapping : IEntityTypeConfiguration<BenchmarkGroup>
{
    public void Configure(EntityTypeBuilder<BenchmarkGroup> builder)
    {
        builder.ToTable("benchmark_groups");
        builder.HasKey(g => g.Key);
        builder.Property(g => g.PublicKey).HasMaxLength(BenchmarkKey.Length);
        builder.Property(g => g.Name).HasMaxLength(100);
        builder.Property(g => g.CodeHash).HasMaxLength(64);
        builder.Property(g => g.Version).HasMaxLength(20);
        builder.HasIndex(g => g.PublicKey).IsUnique();
        builder.HasIndex(g => g.CodeHash).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(g => g.OrganiserKey);
    }
}

public sealed class BenchmarkGroupMemberMapping : IEntityTypeConfiguration<BenchmarkGroupMember>
{
    public void Configure(EntityTypeBuilder<BenchmarkGroupMember> builder)
    {
        builder.ToTable("benchmark_group_members");
        builder.HasKey(m => new { m.GroupKey, m.AccountKey });
        builder.Property(m => m.Answers).HasMaxLength(60);
        builder.Property(m => m.Extra).HasMaxLength(60);
        builder.Property(m => m.Name).HasMaxLength(100);
        builder.HasOne<BenchmarkGroup>().WithMany().HasForeignKey(m => m.GroupKey);
        builder.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountKey);
    }
}
