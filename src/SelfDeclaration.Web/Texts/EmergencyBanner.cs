using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SelfDeclaration.Web.Texts;

/// <summary>緊急のお知らせ: a line on top of every page, from a moment to a moment.</summary>
public sealed class EmergencyBanner
{
    public long Key { get; init; }
    public required string Text { get; init; }

    /// <summary>A path of this site, or an address that begins with https://; null for none.</summary>
    public string? Link { get; init; }
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset To { get; set; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required string PublishedBy { get; init; }
}

public sealed class EmergencyBannerMapping : IEntityTypeConfiguration<EmergencyBanner>
{
    public void Configure(EntityTypeBuilder<EmergencyBanner> builder)
    {
        builder.ToTable("emergency_banners");
        builder.HasKey(b => b.Key);
        builder.Property(b => b.PublishedBy).HasMaxLength(100);
        builder.HasIndex(b => b.To);
    }
}
