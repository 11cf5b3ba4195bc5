using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SelfDeclaration.Web.Audit;

/// <summary>つながりの確認: how far a job has checked the records, and what it found.</summary>
public sealed class AuditCheck
{
    public required int Key { get; init; }

    /// <summary>Every entry up to this one was checked once.</summary>
    public long CheckedTo { get; set; }

    /// <summary>Number and hash of that entry, sealed: it has to be the same when the job comes back.</summary>
    public string? Seal { get; set; }

    /// <summary>Up to where the old entries were looked at again; begins anew at the end.</summary>
    public long AgainTo { get; set; }

    /// <summary>Up to where the details were removed because their time was over.</summary>
    public long DetailsRemovedTo { get; set; }

    /// <summary>Null before the first run.</summary>
    public DateTimeOffset? CheckedAt { get; set; }

    /// <summary>The first number that is wrong; null when none is.</summary>
    public long? BrokenAt { get; set; }

    /// <summary>What is wrong with it, in a sentence.</summary>
    public string? Problem { get; set; }
}

public sealed class AuditCheckMapping : IEntityTypeConfiguration<AuditCheck>
{
    public void Configure(EntityTypeBuilder<AuditCheck> builder)
    {
        builder.ToTable("audit_checks");
        builder.HasKey(c => c.Key);
        builder.Property(c => c.Key).ValueGeneratedNever();
        builder.HasData(new AuditCheck { Key = AuditLog.HeadKey });
    }
}
