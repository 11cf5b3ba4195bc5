using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Accounts;

namespace SelfDeclaration.Web.Data;

public sealed class ProfileMapping : IEntityTypeConfiguration<Profile>
{
    public void Configure(EntityTypeBuilder<Profile> builder)
    {
        builder.ToTable("profiles");
        builder.HasKey(p => p.AccountKey);
        builder.Property(p => p.AccountKey).ValueGeneratedNever();
        builder.Property(p => p.Organisation).HasMaxLength(100);
        builder.Property(p => p.MajorIndustry).HasMaxLength(1);
        builder.Property(p => p.Size).HasConversion<string>().HasMaxLength(16);
        builder.Property(p => p.Prefecture).HasMaxLength(2);
        builder.HasOne<Account>().WithOne().HasForeignKey<Profile>(p => p.AccountKey);
    }
}
