using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Mail.Reports;

public enum ReportOutcome
{
    /// <summary>届かなかったことを記録した</summary>
    Noted = 1,

    /// <summary>すでに記録してある</summary>
    KnownBefore,

    /// <summary>合うメールがない</summary>
    Unmatched,

    /// <summary>遅れている、または届いた</summary>
    NotFailed,

    /// <summary>配達結果の通知ではない</summary>
    NotAReport,
}

/// <summary>What became of one file.</summary>
public sealed record ImportedReport(
    string File,
    ReportOutcome Outcome,
    string? ToAddress,
    string? Subject,
    string? Reason
);

/// <summary>配達結果の取込み: marks the mails that came back.</summary>
public sealed class ImportReports(RegistryDb db, AuditLog audit, TimeProvider clock)
{
    public async Task<IReadOnlyList<ImportedReport>> RunAsync(
        IReadOnlyList<(string Name, Stream Content)> files,
        CancellationToken stop
    )
    {
        List<ImportedReport> results = [];
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        foreach (var (name, content) in files)
        {
            results.Add(await ImportAsync(name, content, stop));
        }

        var noted = results.Count(r => r.Outcome is ReportOutcome.Noted);
        audit.Note(
            AuditAction.DeliveryReportsImported,
            "配達結果の通知",
            new($"{files.Count}件のうち{noted}件を記録しました", [])
        );
        await audit.SaveAsync();
        await transaction.CommitAsync(stop);
        return results;
    }

    private async Task<ImportedReport> ImportAsync(
        string name,
        Stream content,
        CancellationToken stop
    )
    {
        if (await DeliveryReport.ReadAsync(content, stop) is not { } report)
        {
            return new(name, ReportOutcome.NotAReport, null, null, null);
        }

        var mail = await MailOfAsync(report, stop);
        if (mail is null)
        {
            return new(
                name,
                ReportOutcome.Unmatched,
                report.Recipients is [var first, ..] ? first : null,
                null,
                report.Reason
            );
        }

        var outcome =
            !report.Failed ? ReportOutcome.NotFailed
            : await NoteAsync(mail.Key, report.Reason, stop) ? ReportOutcome.Noted
            : ReportOutcome.KnownBefore;
        return new(name, outcome, mail.ToAddress, mail.Subject, report.Reason);
    }

    private async Task<OutgoingMail?> MailOfAsync(DeliveryReport report, CancellationToken stop)
    {
        var mails = db.OutgoingMails.AsNoTracking().Where(m => m.SentAt != null);
        if (report.MessageId is { } id)
        {
            // A report that names the mail names it; another mail to the same address is not meant.
            return await mails.SingleOrDefaultAsync(m => m.MessageId == id, stop);
        }

        return await mails
            .Where(m => report.Recipients.Contains(m.ToAddress))
            .OrderByDescending(m => m.SentAt)
            .FirstOrDefaultAsync(stop);
    }

    private async Task<bool> NoteAsync(long key, string reason, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return await db
                .OutgoingMails.Where(m => m.Key == key && m.BouncedAt == null)
                .ExecuteUpdateAsync(
                    m =>
                        m.SetProperty(x => x.BouncedAt, now)
                            .SetProperty(x => x.BounceReason, reason),
                    stop
                ) == 1;
    }
}
