using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Accounts;

namespace SelfDeclaration.Web.SignIn.External;

/// <summary>外部のログイン: a person at a provider who may sign in to this account.</summary>
public sealed class ExternalLogin
{
    /// <summary>OpenID Connect Core 1.0, 2: a subject has at most 255 characters.</summary>
    public const int LongestSubject = 255;

    public long Key { get; init; }
    public required long AccountKey { get; init; }
    public Account? Account { get; init; }

    /// <summary>The provider, as it names itself.</summary>
    public required string Issuer { get; init; }

    /// <summary>The person, as the provider names them: to it alone it says who that is.</summary>
    public required string Subject { get; init; }
    public required DateTimeOffset LinkedAt { get; init; }
}

public sealed class ExternalLoginMapping : IEntityTypeConfiguration<ExternalLogin>
{
    public void Configure(EntityTypeBuilder<ExternalLogin> builder)
    {
        builder.ToTable("external_logins");
        builder.HasKey(l => l.Key);
        builder.Property(l => l.Issuer).HasMaxLength(255);
        builder.Property(l => l.Subject).HasMaxLength(ExternalLogin.LongestSubject);
        builder.HasIndex(l => new { l.Issuer, l.Subject }).IsUnique();
        builder.HasIndex(l => l.AccountKey);
        builder.HasOne(l => l.Account).WithMany().HasForeignKey(l => l.AccountKey);
    }
}
