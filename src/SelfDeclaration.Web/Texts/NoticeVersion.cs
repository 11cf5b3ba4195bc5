using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Texts;

namespace SelfDeclaration.Web.Texts;

/// <summary>お知らせの版: what a notice said after each change.</summary>
public sealed class NoticeVersion
{
    public long Key { get; init; }

    /// <summary>Its own notice, whose key the database gives in the same moment.</summary>
    public required Notice Notice { get; init; }
    public long NoticeKey { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Number { get; init; }
    public required NoticeKind Kind { get; init; }
    public required string Title { get; init; }
    public required string Body { get; init; }
    public required DateOnly ShownFrom { get; init; }
    public DateOnly? ShownTo { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }

    public static NoticeVersion Of(Notice notice) =>
        new()
        {
            Notice = notice,
            Number = notice.Version,
            Kind = notice.Kind,
            Title = notice.Title,
            Body = notice.Body,
            ShownFrom = notice.ShownFrom,
            ShownTo = notice.ShownTo,
            At = notice.UpdatedAt,
            By = notice.UpdatedBy,
        };
}

public sealed class NoticeVersionMapping : IEntityTypeConfiguration<NoticeVersion>
{
    public void Configure(EntityTypeBuilder<NoticeVersion> builder)
    {
        builder.ToTable("notice_versions");
        builder.HasKey(v => v.Key);
        builder.Property(v => v.Kind).HasConversion<string>().HasMaxLength(24);
        builder.Property(v => v.By).HasMaxLength(100);
        builder.HasOne(v => v.Notice).WithMany().HasForeignKey(v => v.NoticeKey);
        builder.HasIndex(v => new { v.NoticeKey, v.Number }).IsUnique();
    }
}
