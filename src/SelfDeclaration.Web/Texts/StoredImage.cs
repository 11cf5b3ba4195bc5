using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SelfDeclaration.Web.Texts;

/// <summary>文書の画像, drawn anew by us: nothing of the file that was uploaded but its picture.</summary>
public sealed class StoredImage
{
    /// <summary>32 hexadecimal digits of the SHA-256 of its content.</summary>
    public required string Hash { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>代わりの言葉, for whoever does not see it.</summary>
    public required string Alt { get; init; }

    /// <summary>WebP.</summary>
    public required byte[] Content { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }
    public required string UploadedBy { get; init; }

    public string Address => TextImage.AddressOf(Hash, Width, Height);
}

public sealed class StoredImageMapping : IEntityTypeConfiguration<StoredImage>
{
    public void Configure(EntityTypeBuilder<StoredImage> builder)
    {
        builder.ToTable("text_images");
        builder.HasKey(i => i.Hash);
        builder.Property(i => i.Hash).HasMaxLength(32);
        builder.Property(i => i.Alt).HasMaxLength(1000);
        builder.Property(i => i.UploadedBy).HasMaxLength(100);
        builder.HasIndex(i => i.UploadedAt);
    }
}
