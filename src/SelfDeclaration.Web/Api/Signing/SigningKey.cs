using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SelfDeclaration.Web.Api.Signing;

/// <summary>署名の鍵: one pair (P-256) with which answers are signed from a day on, until the next one's.</summary>
public sealed class SigningKey
{
    /// <summary>The <c>kid</c>: the thumbprint (RFC 7638) of the public key.</summary>
    public required string Id { get; init; }

    /// <summary>From when it signs. Unique, so that of all copies of the site one makes the key of a day.</summary>
    public required DateTimeOffset SignsFrom { get; init; }

    /// <summary>The public point, base64url.</summary>
    public required string X { get; init; }
    public required string Y { get; init; }

    /// <summary>The private key, encrypted with the site's keys; null once it has signed for the last time.</summary>
    public string? Sealed { get; set; }
}

public sealed class SigningKeyMapping : IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<SigningKey> builder)
    {
        builder.ToTable("signing_keys");
        builder.HasKey(k => k.Id);
        builder.Property(k => k.Id).HasMaxLength(43);
        builder.Property(k => k.X).HasMaxLength(43);
        builder.Property(k => k.Y).HasMaxLength(43);
        builder.HasIndex(k => k.SignsFrom).IsUnique();
    }
}
