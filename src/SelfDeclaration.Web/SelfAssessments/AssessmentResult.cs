using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Accounts;

namespace SelfDeclaration.Web.SelfAssessments;

/// <summary>自社診断の結果: the answers and the version they were given to. Everything else follows from these.</summary>
public sealed class AssessmentResult
{
    /// <summary>Grows with time, so that a job can read them in order, page by page.</summary>
    public long Key { get; init; }

    /// <summary>In the address: 128 random bits, known to who has the address only.</summary>
    public required string Address { get; init; }

    /// <summary>Whose it is; null for anybody's who knows the address.</summary>
    public long? AccountKey { get; set; }

    /// <summary>Of the question set.</summary>
    public required DateOnly Version { get; init; }

    /// <summary>One letter for each question.</summary>
    public required string Answers { get; init; }

    /// <summary>合計点, for lists.</summary>
    public required int Total { get; init; }

    /// <summary>大分類, "A" to "T".</summary>
    public string? MajorIndustry { get; init; }
    public CompanySize? Size { get; init; }

    /// <summary>The box 「結果を統計に使ってよい」 was ticked.</summary>
    public bool InStatistics { get; init; }
    public required DateTimeOffset AnsweredAt { get; init; }

    /// <summary>When it is deleted; null when it belongs to an account.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }
}

public sealed class AssessmentResultMapping : IEntityTypeConfiguration<AssessmentResult>
{
    public void Configure(EntityTypeBuilder<AssessmentResult> builder)
    {
        builder.ToTable("assessment_results");
        builder.HasKey(r => r.Key);
        builder.Property(r => r.Address).HasMaxLength(32);
        builder.HasIndex(r => r.Address).IsUnique();
        builder.Property(r => r.Answers).HasMaxLength(100);
        builder.Property(r => r.MajorIndustry).HasMaxLength(1);
        builder.Property(r => r.Size).HasConversion<string>().HasMaxLength(16);
        builder.HasIndex(r => new { r.AccountKey, r.AnsweredAt });
        builder.HasIndex(r => r.ExpiresAt);
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(r => r.AccountKey)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>自社診断の統計の一行: a group that is large enough, as of the last night. Smaller ones are never written.</summary>
public sealed class AssessmentStatistic
{
    public required DateOnly Version { get; init; }
    public required SelfDeclaration.SelfAssessments.ComparisonKind Kind { get; init; }

    /// <summary>Letter of the 大分類, name of the size, or empty.</summary>
    public required string Code { get; init; }
    public required int Count { get; init; }
    public required double Mean { get; init; }
    public required double Median { get; init; }

    /// <summary>Means of the axes in their order, divided by blanks.</summary>
    public required string Axes { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
}

public sealed class AssessmentStatisticMapping : IEntityTypeConfiguration<AssessmentStatistic>
{
    public void Configure(EntityTypeBuilder<AssessmentStatistic> builder)
    {
        builder.ToTable("assessment_statistics");
        builder.HasKey(s => new
        {
            s.Version,
            s.Kind,
            s.Code,
        });
        builder.Property(s => s.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(s => s.Code).HasMaxLength(16);
        builder.Property(s => s.Axes).HasMaxLength(400);
    }
}
