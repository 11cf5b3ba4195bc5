using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Data;

/// <summary>下書きの行: one applicant's answers, encrypted, until they are submitted or run out.</summary>
public sealed class StoredDraft
{
    public required Guid Key { get; init; }

    /// <summary>The answers as encrypted JSON.</summary>
    public required string Content { get; set; }

    /// <summary>Counts the writes, so that two windows cannot overwrite each other unseen.</summary>
    public int Version { get; set; }

    /// <summary>The furthest page it came to; for the figures, and tells nothing of the answers.</summary>
    public DeclarePage Reached { get; set; } = DeclarePage.Terms;

    /// <summary>Date in Japan on which it was begun.</summary>
    public DateOnly StartedOn { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>When a job deletes it.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }
}

public sealed class StoredDraftMapping : IEntityTypeConfiguration<StoredDraft>
{
    public void Configure(EntityTypeBuilder<StoredDraft> builder)
    {
        builder.ToTable("drafts");
        builder.HasKey(d => d.Key);
        builder.Property(d => d.Key).ValueGeneratedNever();
        builder
            .Property(d => d.Reached)
            .HasConversion<string>()
            .HasMaxLength(16)
            .HasDefaultValue(DeclarePage.Terms);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => d.ExpiresAt);
    }
}
