using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Texts;

namespace SelfDeclaration.Web.Texts;

/// <summary>使用規約の改定: a version published on the desk; the files of data/terms are those before it.</summary>
public sealed class TermsRevision
{
    /// <summary>改定日: in force from 0:00 of this day in Japan; names the version.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Markdown.</summary>
    public required string Text { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required string PublishedBy { get; init; }
}

public sealed class TermsRevisionMapping : IEntityTypeConfiguration<TermsRevision>
{
    public void Configure(EntityTypeBuilder<TermsRevision> builder)
    {
        builder.ToTable("terms_revisions");
        builder.HasKey(r => r.From);
        builder.Property(r => r.From).ValueGeneratedNever();
        builder.Property(r => r.PublishedBy).HasMaxLength(100);
    }
}

/// <summary>メールの文面の版: in force from its day on until the next.</summary>
public sealed class MailTextRevision
{
    public long Key { get; init; }

    /// <summary>Name of the template's files without their ending.</summary>
    public required string Template { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>Null in all three: back to the file.</summary>
    public string? Subject { get; init; }
    public string? Text { get; init; }
    public string? Html { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required string PublishedBy { get; init; }
}

public sealed class MailTextRevisionMapping : IEntityTypeConfiguration<MailTextRevision>
{
    public void Configure(EntityTypeBuilder<MailTextRevision> builder)
    {
        builder.ToTable("mail_text_revisions");
        builder.HasKey(r => r.Key);
        builder.Property(r => r.Template).HasMaxLength(40);
        builder.Property(r => r.PublishedBy).HasMaxLength(100);
        builder.HasIndex(r => new { r.Template, r.From });
    }
}

/// <summary>お知らせ</summary>
public sealed class Notice
{
    /// <summary>In the address of its page.</summary>
    public long Key { get; init; }
    public NoticeKind Kind { get; set; } = NoticeKind.News;
    public required string Title { get; set; }

    /// <summary>Markdown.</summary>
    public required string Body { get; set; }
    public required DateOnly ShownFrom { get; set; }

    /// <summary>The last day it is shown; null for good.</summary>
    public DateOnly? ShownTo { get; set; }
    public required DateTimeOffset UpdatedAt { get; set; }
    public required string UpdatedBy { get; set; }

    /// <summary>Counts the changes, so that two people do not overwrite each other unseen.</summary>
    public int Version { get; set; }
}

public sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices");
        builder.HasKey(n => n.Key);
        builder
            .Property(n => n.Kind)
            .HasConversion<string>()
            .HasMaxLength(24)
            .HasDefaultValue(NoticeKind.News)
            .HasSentinel(NoticeKind.News);
        builder.Property(n => n.UpdatedBy).HasMaxLength(100);
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.HasIndex(n => n.ShownFrom);
    }
}
