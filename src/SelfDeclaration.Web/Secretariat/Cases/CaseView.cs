using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>表示の控え: who looks at a case and what they have seen of it. Advice for colleagues, no lock.</summary>
public sealed class CaseView
{
    public required long DeclarationKey { get; init; }
    public required long StaffKey { get; init; }

    /// <summary>Since when without a longer break.</summary>
    public required DateTimeOffset Since { get; set; }
    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>The version that was shown: who has not opened a case as it is now cannot accept it with others.</summary>
    public required int SeenVersion { get; set; }

    /// <summary>When the view last went on record: once an hour.</summary>
    public required DateTimeOffset NotedAt { get; set; }
}

public sealed class CaseViewMapping : IEntityTypeConfiguration<CaseView>
{
    public void Configure(EntityTypeBuilder<CaseView> builder)
    {
        builder.ToTable("case_views");
        builder.HasKey(v => new { v.DeclarationKey, v.StaffKey });
        builder.HasOne<Declaration>().WithMany().HasForeignKey(v => v.DeclarationKey);
    }
}
