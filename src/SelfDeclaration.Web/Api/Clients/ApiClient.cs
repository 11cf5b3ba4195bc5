using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SelfDeclaration.Web.Api.Clients;

/// <summary>APIの利用機関: who may verify by program, and the one key of theirs that this row stands for.</summary>
/// <remarks>Whoever changes keys has two rows for a while. The key itself is kept nowhere.</remarks>
public sealed class ApiClient
{
    public long Key { get; init; }

    /// <summary>利用機関</summary>
    public required string Name { get; init; }

    /// <summary>連絡先: whom to tell before a key is revoked.</summary>
    public required string Contact { get; init; }

    /// <summary>How the key begins, to tell keys apart; opens nothing, and is the <c>aud</c> of signed answers.</summary>
    public required string Prefix { get; init; }

    /// <summary>SHA-256 of the key, which is 256 random bits.</summary>
    public required string KeyHash { get; init; }

    /// <summary>1分あたりの照会</summary>
    public required int RequestsPerMinute { get; init; }

    /// <summary>1日あたりの件数, by Japan's calendar.</summary>
    public required int RowsPerDay { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>最後に使われた日, in Japan; no finer, for nobody needs it.</summary>
    public DateOnly? LastUsedOn { get; set; }
}

public sealed class ApiClientMapping : IEntityTypeConfiguration<ApiClient>
{
    public void Configure(EntityTypeBuilder<ApiClient> builder)
    {
        builder.ToTable("api_clients");
        builder.HasKey(c => c.Key);
        builder.Property(c => c.Prefix).HasMaxLength(16);
        builder.Property(c => c.KeyHash).HasMaxLength(64);
        builder.HasIndex(c => c.Prefix).IsUnique();
        builder.HasIndex(c => c.KeyHash).IsUnique();
    }
}

/// <summary>使った件数 of one key in one window; all copies of the site add to the same row.</summary>
public sealed class ApiUsage
{
    public required long ClientKey { get; init; }
    public required QuotaWindow Window { get; init; }
    public required DateTimeOffset StartsAt { get; init; }
    public required long Spent { get; init; }
}

/// <summary>What a quota is counted over.</summary>
public enum QuotaWindow
{
    Minute = 1,

    /// <summary>Of Japan.</summary>
    Day,
}

public sealed class ApiUsageMapping : IEntityTypeConfiguration<ApiUsage>
{
    public void Configure(EntityTypeBuilder<ApiUsage> builder)
    {
        builder.ToTable("api_usages");
        builder.HasKey(u => new
        {
            u.ClientKey,
            u.Window,
            u.StartsAt,
        });
        builder.Property(u => u.Window).HasConversion<string>().HasMaxLength(8);
        builder.HasOne<ApiClient>().WithMany().HasForeignKey(u => u.ClientKey);
    }
}
