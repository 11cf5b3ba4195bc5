using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Changes;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>履歴の一行.</summary>
/// <param name="By">Who: the business itself, 事務局 or a job; never a name.</param>
public sealed record HistoryEvent(
    DateTimeOffset At,
    string What,
    string By,
    string? Reason,
    IReadOnlyList<ChangedValue> Changes
);

/// <summary>これまでの履歴: everything that happened to a declaration, as its business may read it.</summary>
public sealed class HistoryModel(MyDeclaration my, RegistryDb db) : MyPage(my)
{
    /// <summary>What the secretariat does among itself is not the business's: views, assignments, notes.</summary>
    private static readonly AuditAction[] s_shown =
    [
        AuditAction.DeclarationAccepted,
        AuditAction.DeclarationReturned,
        AuditAction.DeclarationRejected,
        AuditAction.DeclarationRevoked,
        AuditAction.DeclarationEdited,
        AuditAction.DeclarationMerged,
        AuditAction.DecisionTakenBack,
        AuditAction.DeclarationResubmitted,
        AuditAction.DeclarationWithdrawn,
        AuditAction.WithdrawalUndone,
        AuditAction.ChangeRequested,
        AuditAction.ChangeCancelled,
        AuditAction.ChangeAccepted,
        AuditAction.ChangeDeclined,
        AuditAction.RegistrationChanged,
        AuditAction.ContactPersonChanged,
        AuditAction.StarLevelChanged,
        AuditAction.MailCorrected,
        AuditAction.MarkDownloaded,
    ];

    /// <summary>Decisions whose reason was written for the business.</summary>
    private static readonly AuditAction[] s_reasonsForBusiness =
    [
        AuditAction.DeclarationReturned,
        AuditAction.DeclarationRejected,
        AuditAction.DeclarationRevoked,
        AuditAction.DeclarationEdited,
        AuditAction.DeclarationMerged,
        AuditAction.ChangeDeclined,
    ];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<HistoryEvent> Events { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var receivedAt = await db
            .Applications.Where(a => a.DeclarationKey == Declaration.Key)
            .Select(a => (DateTimeOffset?)a.ReceivedAt)
            .FirstOrDefaultAsync();
        var entries = await db
            .AuditEntries.AsNoTracking()
            .Where(e => e.DeclarationKey == Declaration.Key && s_shown.Contains(e.Action))
            .OrderByDescending(e => e.Number)
            .ToListAsync();
        Events =
        [
            .. entries.Select(Read),
            // Accepted when it was declared: there was nobody who decided.
            .. Declaration.AcceptedAt is { } acceptedAt
            && entries.All(e => e.Action is not AuditAction.DeclarationAccepted)
                ? (HistoryEvent[])[new(acceptedAt, "申込受理", "", null, [])]
                : [],
            new(Declaration.DeclaredAt, "宣言完了", "ご自身", null, []),
            .. receivedAt is { } received
                ? (HistoryEvent[])[new(received, "仮申込み", "ご自身", null, [])]
                : [],
        ];
        Events = [.. Events.OrderByDescending(e => e.At)];
    }

    private static HistoryEvent Read(AuditEntry entry)
    {
        var details = entry.Details is null ? null : AuditDetails.FromJson(entry.Details);
        var by = entry.Actor switch
        {
            AuditActor.Business => "ご自身",
            AuditActor.Staff => "事務局",
            _ => "自動処理",
        };
        var mayRead =
            entry.Actor is AuditActor.Business || s_reasonsForBusiness.Contains(entry.Action);
        return new(
            entry.At,
            entry.Action.Label(),
            by,
            details is null ? "内容は、保存する期間が過ぎたため削除しました"
                : mayRead ? details.Reason
                : null,
            details?.Changes ?? []
        );
    }
}
