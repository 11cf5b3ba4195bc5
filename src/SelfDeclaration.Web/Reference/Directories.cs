using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SelfDeclaration.Web.Reference;

/// <summary>Which directory an edition belongs to.</summary>
public enum DirectoryKind
{
    /// <summary>法人番号公表サイトの事業者</summary>
    Corporations = 1,

    /// <summary>郵便番号</summary>
    PostalCodes,
}

/// <summary>
/// 版: one import of a directory. Rows belong to an edition, look-ups read only the current one, and
/// making an edition current is one update: nobody ever sees half an import.
/// </summary>
public sealed class DirectoryEdition
{
    public int Key { get; init; }
    public required DirectoryKind Kind { get; init; }

    /// <summary>What it was made from: file names and sizes, so that an interrupted import goes on.</summary>
    public required string Source { get; init; }
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Rows read so far, over all files.</summary>
    public long RowsRead { get; set; }

    /// <summary><see cref="RowsRead"/> when declarations were last compared with it; differs after an import.</summary>
    public long RowsExamined { get; set; }
    public DateTimeOffset? CurrentSince { get; set; }
    public DateTimeOffset? RetiredAt { get; set; }
}

/// <summary>法人: a row of the National Tax Agency's public directory.</summary>
public sealed class Corporation
{
    public required int Edition { get; init; }
    public required string CorporateNumber { get; init; }
    public required string Name { get; set; }
    public string? NameKana { get; set; }
    public string? PostalCode { get; set; }
    public string? PrefectureCode { get; set; }
    public string? City { get; set; }
    public string? StreetNumber { get; set; }
    public DateOnly? ClosedOn { get; set; }
    public string? SuccessorNumber { get; set; }

    /// <summary>検索対象除外</summary>
    public bool Excluded { get; set; }
    public required DateOnly UpdatedOn { get; set; }
}

/// <summary>町域: one town a postal code covers; a code may have many.</summary>
public sealed class PostalTown
{
    public required int Edition { get; init; }
    public required string PostalCode { get; init; }

    /// <summary>Order within the code.</summary>
    public required int Number { get; init; }
    public required string PrefectureCode { get; init; }
    public required string Municipality { get; init; }
    public required string Town { get; init; }
}

public sealed class DirectoryEditionMapping : IEntityTypeConfiguration<DirectoryEdition>
{
    public void Configure(EntityTypeBuilder<DirectoryEdition> builder)
    {
        builder.ToTable("directory_editions");
        builder.HasKey(e => e.Key);
        builder.Property(e => e.Kind).HasConversion<string>().HasMaxLength(16);
    }
}

public sealed class CorporationMapping : IEntityTypeConfiguration<Corporation>
{
    public void Configure(EntityTypeBuilder<Corporation> builder)
    {
        builder.ToTable("corporations");
        builder.HasKey(c => new { c.Edition, c.CorporateNumber });
        builder.Property(c => c.CorporateNumber).HasMaxLength(13);
    }
}

public sealed class PostalTownMapping : IEntityTypeConfiguration<PostalTown>
{
    public void Configure(EntityTypeBuilder<PostalTown> builder)
    {
        builder.ToTable("postal_towns");
        builder.HasKey(t => new
        {
            t.Edition,
            t.PostalCode,
            t.Number,
        });
        builder.Property(t => t.PostalCode).HasMaxLength(7);
    }
}
