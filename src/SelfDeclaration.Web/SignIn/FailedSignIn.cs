using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SelfDeclaration.Web.SignIn;

/// <summary>
/// 失敗したログインの控え: waits to be put on record. Written for every wrong password, whether or not anybody has
/// the name that was typed, so its time tells nothing; neither name nor password is in it.
/// </summary>
public sealed class FailedSignIn
{
    public long Key { get; init; }

    /// <summary>Whose password it was not: nobody's for a name that nobody has, several for the mail of several.</summary>
    public required List<long> Accounts { get; init; }

    /// <summary>Network address, as the record of operations keeps it.</summary>
    public required string Origin { get; init; }
    public required string Device { get; init; }
    public required DateTimeOffset At { get; init; }
}

public sealed class FailedSignInMapping : IEntityTypeConfiguration<FailedSignIn>
{
    public void Configure(EntityTypeBuilder<FailedSignIn> builder)
    {
        builder.ToTable("failed_sign_ins");
        builder.HasKey(f => f.Key);
        builder.Property(f => f.Device).HasMaxLength(100);
    }
}
