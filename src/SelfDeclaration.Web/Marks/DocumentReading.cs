using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Accounts;

namespace SelfDeclaration.Web.Marks;

/// <summary>文書の確認: that an account opened or ticked one version of a document about the mark.</summary>
public sealed class DocumentReading
{
    public required long AccountKey { get; init; }

    /// <summary>Name of the document.</summary>
    public required string Document { get; init; }

    /// <summary>Its version; a new one has to be read anew.</summary>
    public required string Version { get; init; }
    public required DateTimeOffset At { get; init; }
}

public sealed class DocumentReadingMapping : IEntityTypeConfiguration<DocumentReading>
{
    public void Configure(EntityTypeBuilder<DocumentReading> builder)
    {
        builder.ToTable("document_readings");
        builder.HasKey(r => new
        {
            r.AccountKey,
            r.Document,
            r.Version,
        });
        builder.Property(r => r.Document).HasMaxLength(32);
        builder.Property(r => r.Version).HasMaxLength(16);
        builder.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountKey);
    }
}
