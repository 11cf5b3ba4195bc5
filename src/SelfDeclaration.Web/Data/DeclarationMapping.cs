using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Data;

public sealed class DeclarationMapping : IEntityTypeConfiguration<Declaration>
{
    public void Configure(EntityTypeBuilder<Declaration> builder)
    {
        builder.ToTable("declarations");
        builder.HasKey(d => d.Key);
        builder.Property(d => d.PublicKey).HasMaxLength(16);
        // A business word; EF would take it for a foreign key, which may be null.
        builder.Property(d => d.DeclarationId).HasMaxLength(11).IsRequired();
        builder.Property(d => d.ReceiptNumber).HasMaxLength(18);
        builder.Property(d => d.LiveCorporateNumber).HasMaxLength(13);
        builder.Property(d => d.Status).HasConversion<string>().HasMaxLength(16);
        builder.HasIndex(d => d.PublicKey).IsUnique();
        builder.HasIndex(d => d.DeclarationId).IsUnique();
        builder.HasIndex(d => d.ReceiptNumber);
        builder.HasIndex(d => d.LiveCorporateNumber).IsUnique();
        builder
            .HasIndex(d => d.EndedAt)
            .HasFilter("ended_at IS NOT NULL AND anonymised_at IS NULL");
        builder.HasIndex(d => new { d.Status, d.DeclaredAt });
        // Most have been dealt with: the queue is the few that have not.
        builder.HasIndex(d => d.WaitingSince).HasFilter("waiting_since IS NOT NULL");
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.Ignore(d => d.State);
        builder.OwnsMany(d => d.ReturnReasons, r => r.ToJson());
        builder.HasOne(d => d.Business).WithMany().HasForeignKey(d => d.BusinessKey);
        builder.ComplexProperty(d => d.Terms);
        builder.OwnsOne(d => d.Questionnaire, q => q.ToJson());
        builder.HasMany(d => d.Levels).WithOne().HasForeignKey("DeclarationKey").IsRequired();
        builder
            .HasMany(d => d.ContactPersons)
            .WithOne()
            .HasForeignKey("DeclarationKey")
            .IsRequired();
    }
}

public sealed class LevelPeriodMapping : IEntityTypeConfiguration<LevelPeriod>
{
    public void Configure(EntityTypeBuilder<LevelPeriod> builder)
    {
        builder.ToTable("level_periods");
        builder.HasKey(p => p.Key);
        builder.Property(p => p.PolicyPublication).HasConversion<string>().HasMaxLength(16);
    }
}

public sealed class ContactPersonMapping : IEntityTypeConfiguration<ContactPerson>
{
    public void Configure(EntityTypeBuilder<ContactPerson> builder)
    {
        builder.ToTable("contact_persons");
        builder.HasKey(p => p.Key);
        builder.HasIndex(p => p.Mail);
    }
}
