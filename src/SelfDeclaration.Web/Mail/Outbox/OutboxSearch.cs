using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Mail.Outbox;

/// <summary>メールの状態, as 事務局 sees it.</summary>
public enum MailState
{
    /// <summary>送信待ち</summary>
    Waiting = 1,

    /// <summary>再試行中</summary>
    Retrying,

    /// <summary>送信済み</summary>
    Sent,

    /// <summary>送信できず</summary>
    Dead,

    /// <summary>届かず: a delivery report came back.</summary>
    Bounced,
}

/// <summary>A line of 送信箱, with the case it belongs to when there is one.</summary>
public sealed record OutboxRow(OutgoingMail Mail, string? ReceiptNumber, long? DeclarationKey)
{
    public MailState State =>
        Mail switch
        {
            { BouncedAt: not null } => MailState.Bounced,
            { SentAt: not null } => MailState.Sent,
            { DeadAt: not null } => MailState.Dead,
            { Attempts: > 0, LastError: not null } => MailState.Retrying,
            _ => MailState.Waiting,
        };
}

/// <summary>送信箱を見る: newest first, by key and never by page.</summary>
public sealed class OutboxSearch(RegistryDb db)
{
    public const int PageSize = 50;

    public static IReadOnlyList<(MailState State, string Label)> States { get; } =
    [
        (MailState.Waiting, "送信待ち"),
        (MailState.Retrying, "再試行中"),
        (MailState.Sent, "送信済み"),
        (MailState.Dead, "送信できず"),
        (MailState.Bounced, "届かず"),
    ];

    public static string Label(MailState state) => States.First(s => s.State == state).Label;

    /// <summary>One page and, when there is more, the key to go on below.</summary>
    public async Task<(IReadOnlyList<OutboxRow> Rows, long? Next)> PageAsync(
        MailState? state,
        string? address,
        long? below
    )
    {
        var mails = In(db.OutgoingMails, state);
        if (address is not null)
        {
            var lower = address.ToLowerInvariant();
            mails = mails.Where(m => m.ToAddress == address || m.ToAddress == lower);
        }

        if (below is not null)
        {
            mails = mails.Where(m => m.Key < below);
        }

        var found = await mails
            .OrderByDescending(m => m.Key)
            .Take(PageSize + 1)
            .AsNoTracking()
            .ToListAsync();
        var shown = found.Take(PageSize).ToList();
        var subjects = shown.Select(m => m.SubjectKey).OfType<Guid>().Distinct().ToList();
        var cases = await db
            .Applications.Where(a => subjects.Contains(a.Key))
            .ToDictionaryAsync(a => a.Key, a => new { a.ReceiptNumber, a.DeclarationKey });
        return (
            [
                .. shown.Select(m =>
                    m.SubjectKey is { } subject && cases.TryGetValue(subject, out var known)
                        ? new OutboxRow(m, known.ReceiptNumber, known.DeclarationKey)
                        : new OutboxRow(m, null, null)
                ),
            ],
            found.Count > PageSize ? shown[^1].Key : null
        );
    }

    /// <summary>How many need somebody: those tried again, given up and returned.</summary>
    public async Task<IReadOnlyDictionary<MailState, int>> CountsAsync() =>
        new Dictionary<MailState, int>
        {
            [MailState.Waiting] = await In(db.OutgoingMails, MailState.Waiting).CountAsync(),
            [MailState.Retrying] = await In(db.OutgoingMails, MailState.Retrying).CountAsync(),
            [MailState.Dead] = await In(db.OutgoingMails, MailState.Dead).CountAsync(),
            [MailState.Bounced] = await In(db.OutgoingMails, MailState.Bounced).CountAsync(),
        };

    private static IQueryable<OutgoingMail> In(IQueryable<OutgoingMail> mails, MailState? state) =>
        state switch
        {
            MailState.Waiting => mails.Where(m =>
                m.SentAt == null && m.DeadAt == null && m.LastError == null
            ),
            MailState.Retrying => mails.Where(m =>
                m.SentAt == null && m.DeadAt == null && m.LastError != null
            ),
            MailState.Sent => mails.Where(m => m.SentAt != null && m.BouncedAt == null),
            MailState.Dead => mails.Where(m => m.DeadAt != null),
            MailState.Bounced => mails.Where(m => m.BouncedAt != null),
            _ => mails,
        };
}
