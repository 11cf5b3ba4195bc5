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
        builder.Property(a => a.UserNumber).HasMaxLength(12);
        builder.HasIndex(a => a.UserNumber).IsUnique();
        builder.HasOne(a => a.Business).WithMany().HasForeignKey(a => a.BusinessKey);
    }
}
