using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SelfDeclaration.Web.Audit;

/// <summary>操作した側.</summary>
public enum AuditActor
{
    /// <summary>事務局職員</summary>
    Staff = 1,

    /// <summary>宣言事業者</summary>
    Business,

    /// <summary>運用担当, by a command.</summary>
    Operator,

    /// <summary>定期処理</summary>
    Job,
}

/// <summary>
/// 操作の記録: who did what, when, why, from where, and what it was before and after. Only ever added to;
/// each entry holds the hash of the one before it, so an altered or missing one is found.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>1, 2, 3 … without gaps.</summary>
    public required long Number { get; init; }

    /// <summary>To the millisecond, which both databases keep.</summary>
    public required DateTimeOffset At { get; init; }
    public required AuditActor Actor { get; init; }

    /// <summary>Key of the account; null for commands and jobs.</summary>
    public long? ActorKey { get; init; }

    /// <summary>職員の名前, or what the command or job is called; empty for a business.</summary>
    public required string ActorName { get; init; }
    public required AuditAction Action { get; init; }
    public long? DeclarationKey { get; init; }

    /// <summary>What it was done to, in a word that is nobody's data: 受付番号, 職員番号, the name of a text.</summary>
    public required string Subject { get; init; }

    /// <summary>Reason and values as JSON; nulled when their time is over, which leaves the chain whole.</summary>
    public string? Details { get; set; }

    /// <summary>SHA-256 of <see cref="Details"/>.</summary>
    public required string DetailsHash { get; init; }

    /// <summary>Network address; empty for commands and jobs.</summary>
    public required string Origin { get; init; }

    /// <summary>SHA-256 over everything above but the details themselves, and the hash before.</summary>
    public required string Hash { get; set; }
}

public sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.HasKey(e => e.Number);
        builder.Property(e => e.Number).ValueGeneratedNever();
        builder.Property(e => e.Actor).HasConversion<string>().HasMaxLength(16);
        builder.Property(e => e.Action).HasConversion<string>().HasMaxLength(40);
        builder.Property(e => e.DetailsHash).HasMaxLength(64);
        builder.Property(e => e.Hash).HasMaxLength(64);
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => new { e.DeclarationKey, e.Number });
        builder.HasIndex(e => new { e.ActorKey, e.Number });
        builder.HasIndex(e => new { e.Action, e.Number });
        builder.HasIndex(e => new { e.Subject, e.Number });
    }
}

/// <summary>記録の先頭: the newest entry's number and hash, sealed, so that cutting off the end is found too.</summary>
public sealed class AuditHead
{
    public required int Key { get; init; }
    public required long Number { get; set; }
    public required string Hash { get; set; }

    /// <summary>Number and hash encrypted with the site's keys, which the database alone does not give.</summary>
    public string? Seal { get; set; }
}

public sealed class AuditHeadMapping : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("audit_head");
        builder.HasKey(h => h.Key);
        builder.Property(h => h.Key).ValueGeneratedNever();
        builder.HasData(
            new AuditHead
            {
                Key = AuditLog.HeadKey,
                Number = 0,
                Hash = "",
            }
        );
    }
}
