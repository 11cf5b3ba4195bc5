using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Declarations;
using SelfDeclaration.Register;

namespace SelfDeclaration.Web.Data;

public sealed class RegisterReportMapping : IEntityTypeConfiguration<RegisterReport>
{
    public void Configure(EntityTypeBuilder<RegisterReport> builder)
    {
        builder.ToTable("register_reports");
        builder.HasKey(r => r.Key);
        builder.Property(r => r.ReplyMail).HasMaxLength(254);
        // Two clerks who finish one report at the same time: the second is told.
        builder.Property(r => r.HandledAt).IsConcurrencyToken();
        builder.HasOne<Declaration>().WithMany().HasForeignKey(r => r.DeclarationKey);
        builder.HasIndex(r => new { r.DeclarationKey, r.HandledAt });
        builder.HasIndex(r => new { r.HandledAt, r.ReceivedAt });
    }
}
