using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Data;

public sealed class CorporateEventMapping : IEntityTypeConfiguration<CorporateEvent>
{
    public void Configure(EntityTypeBuilder<CorporateEvent> builder)
    {
        builder.ToTable("corporate_events");
        builder.HasKey(e => e.Key);
        builder.Property(e => e.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(e => e.SuccessorNumber).HasMaxLength(13);
        // Two clerks who finish one event at the same time: the second is told.
        builder.Property(e => e.HandledAt).IsConcurrencyToken();
        builder.HasOne<Declaration>().WithMany().HasForeignKey(e => e.DeclarationKey);
        builder
            .HasIndex(e => new
            {
                e.DeclarationKey,
                e.Kind,
                e.ChangedOn,
            })
            .IsUnique();
        builder.HasIndex(e => new { e.HandledAt, e.FoundAt });
    }
}

/// <summary>照合済みの自己宣言: what the directory said of a declared corporation when the two were last compared.</summary>
public sealed class ExaminedDeclaration
{
    public required long DeclarationKey { get; init; }
    public required string Name { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public string? SuccessorNumber { get; init; }
}

public sealed class ExaminedDeclarationMapping : IEntityTypeConfiguration<ExaminedDeclaration>
{
    public void Configure(EntityTypeBuilder<ExaminedDeclaration> builder)
    {
        builder.ToTable("examined_declarations");
        builder.HasKey(e => e.DeclarationKey);
        builder.Property(e => e.DeclarationKey).ValueGeneratedNever();
        builder.Property(e => e.SuccessorNumber).HasMaxLength(13);
        builder
            .HasOne<Declaration>()
            .WithOne()
            .HasForeignKey<ExaminedDeclaration>(e => e.DeclarationKey);
    }
}
