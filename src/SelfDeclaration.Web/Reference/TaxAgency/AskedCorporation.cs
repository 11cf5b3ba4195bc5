using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SelfDeclaration.Web.Reference.TaxAgency;

/// <summary>国税庁に照会した法人番号: what the Web-API answered, so that a number is asked for once and not at every look.</summary>
/// <remarks>Not in <see cref="Corporation"/>: editions are swapped whole, and there may be none yet.</remarks>
public sealed class AskedCorporation
{
    public required string CorporateNumber { get; init; }
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The record as it was sent; null when the agency knows none.</summary>
    public string? Line { get; init; }
}

public sealed class AskedCorporationMapping : IEntityTypeConfiguration<AskedCorporation>
{
    public void Configure(EntityTypeBuilder<AskedCorporation> builder)
    {
        builder.ToTable("asked_corporations");
        builder.HasKey(a => a.CorporateNumber);
        builder.Property(a => a.CorporateNumber).HasMaxLength(13);
        builder.HasIndex(a => a.AskedAt);
    }
}
