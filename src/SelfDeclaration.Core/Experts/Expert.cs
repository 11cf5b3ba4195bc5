namespace SelfDeclaration.Experts;

/// <summary>掲載の状態, as the desk sees it.</summary>
public enum ExpertStatus
{
    /// <summary>登録の途中: the mail was proven, or not yet; nothing was sent in.</summary>
    Begun = 1,

    /// <summary>受理を待っている</summary>
    Waiting,

    /// <summary>差戻し</summary>
    Returned,

    /// <summary>掲載中</summary>
    Shown,

    /// <summary>掲載を止めた, by the secretariat.</summary>
    Hidden,

    /// <summary>更新されていない</summary>
    Lapsed,
}

/// <summary>
/// 専門家: somebody who offers small firms help. What everybody reads is what the secretariat accepted; what the expert
/// sends in later waits beside it.
/// </summary>
public sealed class Expert
{
    /// <summary>Mailed links and mails name the expert by it.</summary>
    public required Guid Key { get; init; }

    /// <summary>公開ページの鍵</summary>
    public required string PublicKey { get; init; }

    /// <summary>Shown to nobody but the desk; mails from the site go there.</summary>
    public required string Mail { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What everybody reads; null until the first 受理.</summary>
    public ExpertProfile? Profile { get; private set; }

    /// <summary>What was sent in and not accepted yet.</summary>
    public ExpertProfile? Proposed { get; private set; }
    public DateTimeOffset? ProposedAt { get; private set; }

    /// <summary>差戻しの理由 of what is proposed; null while it waits.</summary>
    public string? ReturnReason { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>事務局職員 who decided last.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>The last day it is shown without 更新.</summary>
    public DateOnly? RenewBy { get; private set; }

    /// <summary>For which end the reminder went out.</summary>
    public DateOnly? RemindedFor { get; private set; }
    public DateTimeOffset? HiddenAt { get; private set; }
    public string? HiddenReason { get; private set; }

    /// <summary>Counts the changes: whoever decides has seen what stands there.</summary>
    public int Version { get; private set; }

    public bool IsWaiting => Proposed is not null && ReturnReason is null;

    public bool IsShown(DateOnly today) =>
        Profile is not null && HiddenAt is null && RenewBy >= today;

    public ExpertStatus StatusOn(DateOnly today) =>
        IsWaiting ? ExpertStatus.Waiting
        : HiddenAt is not null ? ExpertStatus.Hidden
        : IsShown(today) ? ExpertStatus.Shown
        : Proposed is not null ? ExpertStatus.Returned
        : Profile is not null ? ExpertStatus.Lapsed
        : ExpertStatus.Begun;

    /// <summary>What the form begins with.</summary>
    public ExpertProfile? Newest => Proposed ?? Profile;

    /// <summary>掲載を申し込む, or change what is shown.</summary>
    public void Propose(ExpertProfile profile, DateTimeOffset now)
    {
        (Proposed, ProposedAt, ReturnReason) = (profile, now, null);
        Version++;
    }

    /// <summary>受理: what was proposed is shown, for a year from today.</summary>
    public void Accept(string by, DateTimeOffset now, int renewalMonths)
    {
        MustWait();
        (Profile, Proposed, AcceptedAt, DecidedBy) = (Proposed, null, now, by);
        RenewBy = now.DateInJapan().AddMonths(renewalMonths);
        Version++;
    }

    /// <summary>差戻し: what is shown stays as it was.</summary>
    public void Return(string by, string reason)
    {
        MustWait();
        (ReturnReason, DecidedBy) = (reason, by);
        Version++;
    }

    /// <summary>訂正 by the desk: of what is shown, or before the first 受理 of what was sent in.</summary>
    public void Correct(ExpertProfile profile, string by)
    {
        (Profile, Proposed) = Profile is null ? (Profile, profile) : (profile, Proposed);
        DecidedBy = by;
        Version++;
    }

    /// <summary>掲載を止める</summary>
    public void Hide(string by, string reason, DateTimeOffset now)
    {
        (HiddenAt, HiddenReason, DecidedBy) = (now, reason, by);
        Version++;
    }

    /// <summary>掲載を再開する</summary>
    public void Show(string by)
    {
        (HiddenAt, HiddenReason, DecidedBy) = (null, null, by);
        Version++;
    }

    /// <summary>Not earlier than its reminder: pressing twice does not give two years.</summary>
    public bool CanRenew(DateOnly today, int remindDays) =>
        Profile is not null && HiddenAt is null && RenewBy <= today.AddDays(remindDays);

    /// <summary>更新: for another year from the end, or from today when that has passed.</summary>
    public void Renew(DateOnly today, int renewalMonths)
    {
        RenewBy = (RenewBy > today ? RenewBy.Value : today).AddMonths(renewalMonths);
        Version++;
    }

    /// <summary>The reminder for the end that stands now went out.</summary>
    public void NoteReminder() => RemindedFor = RenewBy;

    private void MustWait()
    {
        if (!IsWaiting)
        {
            throw new InvalidOperationException("Nothing of this expert waits.");
        }
    }
}
