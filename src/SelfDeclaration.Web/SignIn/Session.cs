using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Accounts;

namespace SelfDeclaration.Web.SignIn;

/// <summary>ログイン中の端末: one browser that is signed in, until it leaves, is idle too long, or is ended from elsewhere.</summary>
public sealed class Session
{
    public required Guid Key { get; init; }
    public long AccountKey { get; init; }
    public required Account Account { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When the password, passkey or code was last given in it.</summary>
    public required DateTimeOffset ConfirmedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>What a person recognises the device by, e.g. <c>Windows の Firefox</c>.</summary>
    public required string Device { get; init; }

    /// <summary>Keyed hash of the address it started from, to tell a new place from a known one.</summary>
    public required string Visitor { get; init; }
}

public sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.HasKey(s => s.Key);
        builder.Property(s => s.Key).ValueGeneratedNever();
        builder.Property(s => s.Device).HasMaxLength(100);
        builder.Property(s => s.Visitor).HasMaxLength(32);
        builder.HasOne(s => s.Account).WithMany().HasForeignKey(s => s.AccountKey);
        builder.HasIndex(s => s.LastSeenAt);
    }
}
