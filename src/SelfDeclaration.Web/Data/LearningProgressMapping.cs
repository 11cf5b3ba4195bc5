using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Accounts;
using SelfDeclaration.Learning;

namespace SelfDeclaration.Web.Data;

public sealed class LearningProgressMapping : IEntityTypeConfiguration<LearningProgress>
{
    public void Configure(EntityTypeBuilder<LearningProgress> builder)
    {
        builder.ToTable("learning_progress");
        builder.HasKey(p => new { p.AccountKey, p.Theme });
        builder.Property(p => p.AccountKey).ValueGeneratedNever();
        builder.Property(p => p.Theme).HasMaxLength(40);
        builder.Property(p => p.Right).HasColumnName("right_answers");
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountKey);
    }
}
