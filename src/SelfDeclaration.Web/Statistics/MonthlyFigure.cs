using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Statistics;

/// <summary>集計の切り口.</summary>
public enum FigureKind
{
    /// <summary>All declarations made in a month.</summary>
    Month = 1,

    /// <summary>段階: code is 1 or 2.</summary>
    Star,

    /// <summary>都道府県</summary>
    Prefecture,

    /// <summary>業種（中分類）</summary>
    Industry,

    /// <summary>照会元: the code of <c>from=</c>, empty without one.</summary>
    Origin,

    /// <summary>きっかけ: the code of the questionnaire's answer, empty without one.</summary>
    HeardFrom,

    /// <summary>受理までの日数 of those accepted in the month: code is the number of days.</summary>
    DaysToAccept,

    /// <summary>下書き that were begun and not submitted: code is the furthest page.</summary>
    Draft,

    /// <summary>受付: applications submitted.</summary>
    Received,

    /// <summary>Of those, the ones whose mail was confirmed.</summary>
    Completed,

    /// <summary>公開されている宣言: code is the 段階.</summary>
    PublicMonth,

    /// <summary>The same by 都道府県: code is 都道府県コード:段階.</summary>
    PublicPrefecture,

    /// <summary>The same by 業種: code is 中分類:段階.</summary>
    PublicIndustry,
}

/// <summary>月ごとの集計: made anew by a job, so that a page counts nothing.</summary>
public sealed class MonthlyFigure
{
    public required FigureKind Kind { get; init; }

    /// <summary>The first of the month, in Japan.</summary>
    public required DateOnly Month { get; init; }
    public required string Code { get; init; }
    public required int Count { get; init; }
}

public sealed class MonthlyFigureMapping : IEntityTypeConfiguration<MonthlyFigure>
{
    public void Configure(EntityTypeBuilder<MonthlyFigure> builder)
    {
        builder.ToTable("monthly_figures");
        builder.HasKey(f => new
        {
            f.Kind,
            f.Month,
            f.Code,
        });
        builder.Property(f => f.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(f => f.Code).HasMaxLength(40);
    }
}

/// <summary>いつの集計か.</summary>
public sealed class FiguresMade
{
    public const int OnlyKey = 1;
    public required int Key { get; init; }
    public DateTimeOffset? At { get; set; }
}

public sealed class FiguresMadeMapping : IEntityTypeConfiguration<FiguresMade>
{
    public void Configure(EntityTypeBuilder<FiguresMade> builder)
    {
        builder.ToTable("figures_made");
        builder.HasKey(m => m.Key);
        builder.Property(m => m.Key).ValueGeneratedNever();
        builder.HasData(new FiguresMade { Key = FiguresMade.OnlyKey });
    }
}

/// <summary>途中で終わった下書きの数: what is left of drafts that were deleted without being submitted.</summary>
public sealed class EndedDrafts
{
    /// <summary>The first of the month in which they were begun.</summary>
    public required DateOnly Month { get; init; }
    public required DeclarePage Reached { get; init; }
    public required int Count { get; init; }
}

public sealed class EndedDraftsMapping : IEntityTypeConfiguration<EndedDrafts>
{
    public void Configure(EntityTypeBuilder<EndedDrafts> builder)
    {
        builder.ToTable("ended_drafts");
        builder.HasKey(e => new { e.Month, e.Reached });
        builder.Property(e => e.Reached).HasConversion<string>().HasMaxLength(16);
    }
}
