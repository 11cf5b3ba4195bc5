using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SelfDeclaration.Web.OpenData;

/// <summary>オープンデータの版: the files of one day, in the database so that every copy of the site has them.</summary>
public sealed class OpenDataEdition
{
    /// <summary>Day in Japan.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When a copy of the site set about making it.</summary>
    public required DateTimeOffset ClaimedAt { get; init; }

    /// <summary>When it was there; null before.</summary>
    public DateTimeOffset? MadeAt { get; init; }
    public int Businesses { get; init; }

    /// <summary>The day before, to which the difference is; null for the first.</summary>
    public DateOnly? Since { get; init; }
    public int Added { get; init; }
    public int Changed { get; init; }
    public int Removed { get; init; }
    public ICollection<OpenDataFile> Files { get; init; } = [];
}

/// <summary>オープンデータのファイル, with and without gzip.</summary>
public sealed class OpenDataFile
{
    public required DateOnly Day { get; init; }
    public required string Name { get; init; }
    public required long Size { get; init; }
    public required string Sha256 { get; init; }
    public required long PackedSize { get; init; }
    public required string PackedSha256 { get; init; }
}

/// <summary>A piece of a file: a gzip of its own, and together one too, for gzip files may be joined.</summary>
public sealed class OpenDataPiece
{
    public required DateOnly Day { get; init; }
    public required string Name { get; init; }

    /// <summary>Where it begins in the file.</summary>
    public required long Start { get; init; }

    /// <summary>Where it begins in the packed file.</summary>
    public required long PackedStart { get; init; }
    public required byte[] Packed { get; init; }
}

public sealed class OpenDataEditionMapping : IEntityTypeConfiguration<OpenDataEdition>
{
    public void Configure(EntityTypeBuilder<OpenDataEdition> builder)
    {
        builder.ToTable("open_data_editions");
        builder.HasKey(e => e.Day);
        builder.HasMany(e => e.Files).WithOne().HasForeignKey(f => f.Day);
    }
}

public sealed class OpenDataFileMapping : IEntityTypeConfiguration<OpenDataFile>
{
    public void Configure(EntityTypeBuilder<OpenDataFile> builder)
    {
        builder.ToTable("open_data_files");
        builder.HasKey(f => new { f.Day, f.Name });
        builder.Property(f => f.Name).HasMaxLength(40);
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.Property(f => f.PackedSha256).HasMaxLength(64);
    }
}

public sealed class OpenDataPieceMapping : IEntityTypeConfiguration<OpenDataPiece>
{
    public void Configure(EntityTypeBuilder<OpenDataPiece> builder)
    {
        builder.ToTable("open_data_pieces");
        builder.HasKey(p => new
        {
            p.Day,
            p.Name,
            p.Start,
        });
        builder.Property(p => p.Name).HasMaxLength(40);
        builder.HasIndex(p => new
        {
            p.Day,
            p.Name,
            p.PackedStart,
        });
        builder.HasOne<OpenDataEdition>().WithMany().HasForeignKey(p => p.Day);
    }
}
