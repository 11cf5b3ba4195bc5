using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SelfDeclaration.Web.Inquiries;

/// <summary>メールボックスの確認: one row, by which copies of the site take turns, and which tells the desk how it went.</summary>
public sealed class MailboxLook
{
    public const int TheKey = 1;

    public int Key { get; init; } = TheKey;

    /// <summary>When the next look is due; while one goes on, when it is given up.</summary>
    public required DateTimeOffset NextAt { get; set; }

    /// <summary>The last look that came to its end.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    /// <summary>Mails that lie aside for a person, as of then.</summary>
    public int Aside { get; set; }

    /// <summary>What keeps it from working, in a sentence; null when nothing does.</summary>
    public string? Problem { get; set; }
    public DateTimeOffset? ProblemSince { get; set; }
}

public sealed class MailboxLookMapping : IEntityTypeConfiguration<MailboxLook>
{
    public void Configure(EntityTypeBuilder<MailboxLook> builder)
    {
        builder.ToTable("mailbox_looks");
        builder.HasKey(l => l.Key);
        builder.Property(l => l.Key).ValueGeneratedNever();
        builder.Property(l => l.Problem).HasMaxLength(200);
    }
}
