using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Applications;

namespace SelfDeclaration.Web.Data;

public sealed class ApplicationMapping : IEntityTypeConfiguration<Application>
{
    public void Configure(EntityTypeBuilder<Application> builder)
    {
        builder.ToTable("applications");
        builder.HasKey(a => a.Key);
        builder.Property(a => a.Key).ValueGeneratedNever();
        builder.Property(a => a.ReceiptNumber).HasMaxLength(18);
        builder
            .Property(a => a.Status)
            .HasConversion<string>()
            .HasMaxLength(16)
            .IsConcurrencyToken();
        builder.HasOne(a => a.Declaration).WithMany().HasForeignKey(a => a.DeclarationKey);
        builder.Property(a => a.MailsSent).IsConcurrencyToken();
        builder.HasIndex(a => a.ReceiptNumber).IsUnique();
        builder.HasIndex(a => a.DraftKey).IsUnique();
        builder.HasIndex(a => new { a.Status, a.ExpiresAt });
    }
}
