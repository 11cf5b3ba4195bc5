using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SelfDeclaration.Web.Texts;

/// <summary>固定ページの版: in force from its day on until the next.</summary>
public sealed class PageRevision
{
    public long Key { get; init; }

    /// <summary>Of the file in whose place it stands.</summary>
    public required string Slug { get; init; }

    /// <summary>1 for the first of its page; two people who publish at the same time cannot both be next.</summary>
    public required int Number { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>Null in all three: back to the file.</summary>
    public string? Title { get; init; }
    public string? Description { get; init; }

    /// <summary>Markdown.</summary>
    public string? Body { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required string PublishedBy { get; init; }
}

public sealed class PageRevisionMapping : IEntityTypeConfiguration<PageRevision>
{
    public void Configure(EntityTypeBuilder<PageRevision> builder)
    {
        builder.ToTable("page_revisions");
        builder.HasKey(r => r.Key);
        builder.Property(r => r.Slug).HasMaxLength(100);
        builder.Property(r => r.PublishedBy).HasMaxLength(100);
        builder.HasIndex(r => new { r.Slug, r.Number }).IsUnique();
    }
}
