using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SelfDeclaration.Web.Jobs;

/// <summary>その日の済み: a job that works once a day writes it with its work, so only one copy of the site does it.</summary>
public sealed class DailyRun
{
    public required string Name { get; init; }

    /// <summary>Day in Japan.</summary>
    public required DateOnly Day { get; init; }
}

public sealed class DailyRunMapping : IEntityTypeConfiguration<DailyRun>
{
    public void Configure(EntityTypeBuilder<DailyRun> builder)
    {
        builder.ToTable("daily_runs");
        builder.HasKey(r => new { r.Name, r.Day });
        builder.Property(r => r.Name).HasMaxLength(40);
    }
}
