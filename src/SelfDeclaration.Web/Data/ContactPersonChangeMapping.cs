using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Data;

public sealed class ContactPersonChangeMapping : IEntityTypeConfiguration<ContactPersonChange>
{
    public void Configure(EntityTypeBuilder<ContactPersonChange> builder)
    {
        builder.ToTable("contact_person_changes");
        builder.HasKey(c => c.Key);
        builder.Property(c => c.Key).ValueGeneratedNever();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Ignore(c => c.IsReady);
        builder.Ignore(c => c.IsOver);
        builder.HasIndex(c => new { c.DeclarationKey, c.RequestedAt });
        builder.HasIndex(c => c.ExpiresAt);
        builder.HasOne<Declaration>().WithMany().HasForeignKey(c => c.DeclarationKey);
    }
}
