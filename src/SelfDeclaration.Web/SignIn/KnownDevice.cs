using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Accounts;

namespace SelfDeclaration.Web.SignIn;

/// <summary>使ったことのある端末: a browser that signed in to this account before, by a cookie of its own.</summary>
public sealed class KnownDevice
{
    public long Key { get; init; }
    public long AccountKey { get; init; }
    public Account? Account { get; init; }

    /// <summary>SHA-256 of the cookie.</summary>
    public required string DeviceHash { get; init; }
    public required DateTimeOffset LastSeenAt { get; set; }
}

public sealed class KnownDeviceMapping : IEntityTypeConfiguration<KnownDevice>
{
    public void Configure(EntityTypeBuilder<KnownDevice> builder)
    {
        builder.ToTable("known_devices");
        builder.HasKey(d => d.Key);
        builder.Property(d => d.DeviceHash).HasMaxLength(64);
        builder.HasIndex(d => new { d.AccountKey, d.DeviceHash }).IsUnique();
        builder.HasIndex(d => d.LastSeenAt);
        builder.HasOne(d => d.Account).WithMany().HasForeignKey(d => d.AccountKey);
    }
}
