using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Materials;

namespace SelfDeclaration.Web.Data;

public sealed class MaterialMapping : IEntityTypeConfiguration<Material>
{
    public void Configure(EntityTypeBuilder<Material> builder)
    {
        builder.ToTable("materials");
        builder.HasKey(m => m.Key);
        builder.Property(m => m.Address).HasMaxLength(500);
        builder.Property(m => m.Publisher).HasMaxLength(100);
        builder.Property(m => m.Kind).HasConversion<string>().HasMaxLength(8);
        builder.Property(m => m.Roles).HasConversion<string>().HasMaxLength(100);
        builder.Property(m => m.Purposes).HasConversion<string>().HasMaxLength(100);
        builder.Property(m => m.ItemList).HasMaxLength(100);
        builder.Property(m => m.UpdatedBy).HasMaxLength(100);
        builder.Property(m => m.Version).IsConcurrencyToken();
    }
}

public sealed class MaterialOpeningMapping : IEntityTypeConfiguration<MaterialOpening>
{
    public void Configure(EntityTypeBuilder<MaterialOpening> builder)
    {
        builder.ToTable("material_openings");
        builder.HasKey(o => new { o.MaterialKey, o.Day });
        builder.Property(o => o.MaterialKey).ValueGeneratedNever();
        builder.HasOne<Material>().WithMany().HasForeignKey(o => o.MaterialKey);
    }
}
