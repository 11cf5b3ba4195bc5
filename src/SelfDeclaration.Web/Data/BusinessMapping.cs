using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Businesses;

namespace SelfDeclaration.Web.Data;

public sealed class BusinessMapping : IEntityTypeConfiguration<Business>
{
    public void Configure(EntityTypeBuilder<Business> builder)
    {
        builder.ToTable("businesses");
        builder.HasKey(b => b.Key);
        builder.Property(b => b.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(b => b.CorporateNumber).HasMaxLength(13);
        builder.Property(b => b.PostalCode).HasMaxLength(7);
        builder.Property(b => b.PrefectureCode).HasMaxLength(2);
        builder.Property(b => b.Phone).HasMaxLength(11);
        builder.Property(b => b.IndustryCode).HasMaxLength(2);
        builder.Property(b => b.DirectoryCheck).HasConversion<string>().HasMaxLength(16);
        builder.HasIndex(b => b.CorporateNumber);
        builder.HasIndex(b => b.Phone);

        // Through the property, which is worked out from the names each time.
        builder.Property(b => b.SearchText).UsePropertyAccessMode(PropertyAccessMode.Property);
        // Read from one end to the other: far narrower than the table, which PostgreSQL would read too without the key.
        builder.HasIndex(b => new { b.SearchText, b.Key });
        // 個人事業主 has no number: the same reading, prefecture and phone is looked at by the secretariat.
        builder.HasIndex(b => new
        {
            b.NameKana,
            b.PrefectureCode,
            b.Phone,
        });
    }
}
