using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Accounts;

namespace SelfDeclaration.Web.Data;

public sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.HasKey(a => a.Key);
        builder
            .HasDiscriminator<string>("kind")
            .HasValue<BusinessAccount>("Business")
            .HasValue<AssessmentAccount>("Assessment")
            .HasValue<StaffMember>("Staff");
        builder.Property("kind").HasMaxLength(16);
    }
}

public sealed class BusinessAccountMapping : IEntityTypeConfiguration<BusinessAccount>
{
    public void Configure(EntityTypeBuilder<BusinessAccount> builder)
    {
        builder.Property(a => a.UserNumber).HasMaxLength(12);
        builder.HasIndex(a => a.UserNumber).IsUnique();
        builder.HasOne(a => a.Business).WithMany().HasForeignKey(a => a.BusinessKey);
    }
}

public sealed class AssessmentAccountMapping : IEntityTypeConfiguration<AssessmentAccount>
{
    public void Configure(EntityTypeBuilder<AssessmentAccount> builder)
    {
        builder.Property(a => a.Mail).HasColumnName("assessment_mail").HasMaxLength(254);
        builder.Property(a => a.Name).HasColumnName("assessment_name").HasMaxLength(100);
        builder.HasIndex(a => a.Mail).IsUnique();
        builder.HasIndex(a => a.UnusedNoticeAt);
    }
}

public sealed class StaffMemberMapping : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.Property(s => s.Mail).HasMaxLength(254);
        builder.Property(s => s.Name).HasMaxLength(100);
        builder.Property(s => s.Roles).HasConversion<string>().HasMaxLength(64);
        builder.HasIndex(s => s.Mail).IsUnique();
    }
}
