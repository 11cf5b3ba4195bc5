using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SelfDeclaration.Web.Data;

/// <summary>下書きの行: one applicant's answers, encrypted, until they are submitted or run out.</summary>
public sealed class StoredDraft
{
    public required Guid Key { get; init; }

    /// <summary>The answers as encrypted JSON.</summary>
    public required string Content { get; set; }

    /// <summary>Counts the writes, so that two windows cannot overwrite each other unseen.</summary>
    public int Version { get; set; }

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
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => d.ExpiresAt);
    }
}
