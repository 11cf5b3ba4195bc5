using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Data;

public sealed class ChangeRequestMapping : IEntityTypeConfiguration<ChangeRequest>
{
    public void Configure(EntityTypeBuilder<ChangeRequest> builder)
    {
        builder.ToTable("change_requests");
        builder.HasKey(c => c.Key);
        builder.Property(c => c.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(c => c.Status).HasConversion<string>().HasMaxLength(16);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.OwnsMany(c => c.Values, v => v.ToJson());
        builder.HasIndex(c => c.DeclarationKey);
        builder.HasIndex(c => new { c.Status, c.RequestedAt });
        builder.HasOne<Declaration>().WithMany().HasForeignKey(c => c.DeclarationKey);
    }
}
