using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>基本方針のページを確かめた結果.</summary>
public enum PolicyPageOutcome
{
    /// <summary>到達できました</summary>
    Reached = 1,

    /// <summary>The server answered with an error.</summary>
    Refused,

    /// <summary>No such host, or nobody listens there.</summary>
    NotThere,
    TimedOut,

    /// <summary>It lies inside a private network, or leads there.</summary>
    Private,

    /// <summary>It leads on and on.</summary>
    TooManyRedirects,
}

/// <summary>基本方針のページの確認: the newest look at the page of one declaration.</summary>
public sealed class PolicyCheck
{
    public required long DeclarationKey { get; init; }
    public required string Url { get; set; }
    public required PolicyPageOutcome Outcome { get; set; }

    /// <summary>HTTP status; null when nobody answered.</summary>
    public int? Status { get; set; }
    public required DateTimeOffset CheckedAt { get; set; }

    /// <summary>到達できました（10:38）</summary>
    public string Words =>
        Outcome switch
        {
            PolicyPageOutcome.Reached => "到達できました",
            PolicyPageOutcome.Refused => $"ページがありません（応答 {Status}）",
            PolicyPageOutcome.NotThere => "サーバーが見つかりません",
            PolicyPageOutcome.TimedOut => "時間内に応答がありません",
            PolicyPageOutcome.Private => "公開されていないネットワークのアドレスです",
            PolicyPageOutcome.TooManyRedirects => "転送が続き、ページに着きません",
            _ => throw new InvalidOperationException($"Unknown outcome {Outcome}."),
        } + $"（{CheckedAt.ShowMinute()}）";
}

public sealed class PolicyCheckMapping : IEntityTypeConfiguration<PolicyCheck>
{
    public void Configure(EntityTypeBuilder<PolicyCheck> builder)
    {
        builder.ToTable("policy_checks");
        builder.HasKey(c => c.DeclarationKey);
        builder.Property(c => c.DeclarationKey).ValueGeneratedNever();
        builder.Property(c => c.Outcome).HasConversion<string>().HasMaxLength(24);
        builder.Ignore(c => c.Words);
        builder.HasOne<Declaration>().WithOne().HasForeignKey<PolicyCheck>(c => c.DeclarationKey);
    }
}
