using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SelfDeclaration.Experts;

namespace SelfDeclaration.Web.Data;

public sealed class ExpertMapping : IEntityTypeConfiguration<Expert>
{
    // One column each: nothing asks the database for a part of a profile.
    private static readonly ValueConverter<ExpertProfile?, string?> s_profile = new(
        profile =>
            profile == null
                ? null
                : JsonSerializer.Serialize(profile, (JsonSerializerOptions?)null),
        json =>
            json == null
                ? null
                : JsonSerializer.Deserialize<ExpertProfile>(json, (JsonSerializerOptions?)null)
    );

    public void Configure(EntityTypeBuilder<Expert> builder)
    {
        builder.ToTable("experts");
        builder.HasKey(e => e.Key);
        builder.Property(e => e.Key).ValueGeneratedNever();
        builder.Property(e => e.PublicKey).HasMaxLength(16);
        builder.HasIndex(e => e.PublicKey).IsUnique();
        builder.Property(e => e.Mail).HasMaxLength(254);
        builder.HasIndex(e => e.Mail).IsUnique();
        builder.Property(e => e.Profile).HasConversion(s_profile);
        builder.Property(e => e.Proposed).HasConversion(s_profile);
        builder.Property(e => e.DecidedBy).HasMaxLength(100);
        builder.Property(e => e.Version).IsConcurrencyToken();
    }
}
