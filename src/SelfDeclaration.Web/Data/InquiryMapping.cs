using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Accounts;
using SelfDeclaration.Inquiries;

namespace SelfDeclaration.Web.Data;

public sealed class InquiryMapping : IEntityTypeConfiguration<Inquiry>
{
    public void Configure(EntityTypeBuilder<Inquiry> builder)
    {
        builder.ToTable("inquiries");
        builder.HasKey(i => i.Key);
        builder.Property(i => i.Number).HasMaxLength(20);
        builder.Property(i => i.Kind).HasConversion<string>().HasMaxLength(24);
        builder.Property(i => i.State).HasConversion<string>().HasMaxLength(24);
        builder.Property(i => i.Mail).HasMaxLength(254);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder
            .HasMany(i => i.Entries)
            .WithOne()
            .HasForeignKey(e => e.InquiryKey)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(i => i.AccountKey)
            .OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(i => i.AssigneeKey);
        builder.HasIndex(i => i.Number).IsUnique();
        builder.HasIndex(i => i.SubmitKey).IsUnique();
        builder.HasIndex(i => new { i.State, i.Since });
        builder.HasIndex(i => new { i.Visitor, i.ReceivedAt });
    }
}

public sealed class InquiryEntryMapping : IEntityTypeConfiguration<InquiryEntry>
{
    public void Configure(EntityTypeBuilder<InquiryEntry> builder)
    {
        builder.ToTable("inquiry_entries");
        builder.HasKey(e => e.Key);
        builder.Property(e => e.Kind).HasConversion<string>().HasMaxLength(24);
        builder.Property(e => e.By).HasMaxLength(100);
        builder.Property(e => e.From).HasMaxLength(320);
        builder.Property(e => e.MessageId).HasMaxLength(Web.Inquiries.IncomingMail.LongestId);
        // The same mail taken in by two at the same time is in the history once.
        builder.HasIndex(e => e.MessageId).IsUnique();
        builder.HasIndex(e => new { e.InquiryKey, e.At });
    }
}

public sealed class AnswerTemplateMapping : IEntityTypeConfiguration<AnswerTemplate>
{
    public void Configure(EntityTypeBuilder<AnswerTemplate> builder)
    {
        builder.ToTable("answer_templates");
        builder.HasKey(t => t.Key);
        builder.Property(t => t.Title).HasMaxLength(200);
        builder.Property(t => t.UpdatedBy).HasMaxLength(100);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasIndex(t => t.Title).IsUnique();
    }
}
