using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Cases;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>判断の行: what was decided by whom, and what it was before, so that it can be taken back.</summary>
public sealed class Decision
{
    public long Key { get; init; }
    public required DecisionKind Kind { get; init; }
    public required long DeclarationKey { get; init; }
    public required long StaffKey { get; init; }
    public required string StaffName { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Business days the case had waited; null when it did not wait.</summary>
    public int? WaitedDays { get; init; }

    /// <summary><see cref="DeclarationState"/> before it, as JSON.</summary>
    public required string Before { get; init; }

    /// <summary>The declaration's version after it: anything done since means that it cannot be taken back.</summary>
    public required int VersionAfter { get; init; }

    /// <summary>Message-ID of the mail that waits with it; null when nobody is told.</summary>
    public string? MailMessageId { get; init; }
    public DateTimeOffset? TakenBackAt { get; set; }

    public DeclarationState StateBefore => JsonSerializer.Deserialize<DeclarationState>(Before)!;

    public static string Kept(DeclarationState state) => JsonSerializer.Serialize(state);
}

public sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("decisions");
        builder.HasKey(d => d.Key);
        builder.Property(d => d.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(d => d.StaffName).HasMaxLength(100);
        builder.Ignore(d => d.StateBefore);
        builder.HasIndex(d => d.DeclarationKey);
        builder.HasIndex(d => new { d.Kind, d.At });
        builder.HasOne<Declaration>().WithMany().HasForeignKey(d => d.DeclarationKey);
    }
}
