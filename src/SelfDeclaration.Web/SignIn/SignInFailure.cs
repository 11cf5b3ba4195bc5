using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SelfDeclaration.Web.SignIn;

/// <summary>ログインの失敗: counted before the password is looked at, taken back when it was right.</summary>
public sealed class SignInFailure
{
    public long Key { get; init; }

    /// <summary>Keyed hash of the name typed, whether or not anybody has it.</summary>
    public required string Name { get; init; }

    /// <summary>Keyed hash of the address, or of the device where it is a known one.</summary>
    public required string Source { get; init; }
    public required DateTimeOffset At { get; init; }
}

public sealed class SignInFailureMapping : IEntityTypeConfiguration<SignInFailure>
{
    public void Configure(EntityTypeBuilder<SignInFailure> builder)
    {
        builder.ToTable("sign_in_failures");
        builder.HasKey(f => f.Key);
        builder.Property(f => f.Name).HasMaxLength(32);
        builder.Property(f => f.Source).HasMaxLength(32);
        builder.HasIndex(f => new { f.Name, f.At });
        builder.HasIndex(f => new { f.Source, f.At });
        builder.HasIndex(f => f.At);
    }
}
