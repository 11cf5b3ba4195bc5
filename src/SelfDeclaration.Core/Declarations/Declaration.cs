using SelfDeclaration.Businesses;

namespace SelfDeclaration.Declarations;

/// <summary>自己宣言: one business's declaration, from 宣言完了 on.</summary>
public sealed class Declaration
{
    public long Key { get; init; }

    /// <summary>Opaque key of the public page's address; tells nothing and is never reused.</summary>
    public required string PublicKey { get; init; }

    /// <summary>自己宣言ID, 11 digits.</summary>
    public required string DeclarationId { get; init; }

    /// <summary>受付番号 of the application it came from.</summary>
    public required string ReceiptNumber { get; init; }

    public long BusinessKey { get; init; }
    public required Business Business { get; init; }

    public DeclarationStatus Status { get; private set; } = DeclarationStatus.Declared;

    /// <summary>The level in force now; its history is <see cref="Levels"/>.</summary>
    public required StarLevel Star { get; set; }

    public required DateTimeOffset DeclaredAt { get; init; }
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>
    /// 法人番号 while this declaration is the live one for it; null otherwise. Unique, so two people
    /// finishing at the same moment cannot both declare one corporation.
    /// </summary>
    public string? LiveCorporateNumber { get; set; }

    /// <summary>Why the applicant declared again although a live declaration exists.</summary>
    public string? DuplicateReason { get; set; }

    /// <summary>
    /// A live declaration has the same reading, 都道府県 and 電話番号: for the secretariat to look at. The only
    /// hint for 個人事業主, who have no number.
    /// </summary>
    public bool ResemblesAnother { get; set; }

    public string? Origin { get; init; }
    public required TermsAgreement Terms { get; init; }

    public List<LevelPeriod> Levels { get; init; } = [];
    public List<ContactPerson> ContactPersons { get; init; } = [];

    /// <summary>目的: codes of <see cref="Declarations.Purposes"/>.</summary>
    public List<string> Purposes { get; init; } = [];
    public string? OtherPurpose { get; set; }

    /// <summary>アンケート; null when skipped.</summary>
    public QuestionnaireInput? Questionnaire { get; set; }

    // 事務手続き

    /// <summary>Since when it waits for the secretariat; null when it does not. The queue's order.</summary>
    public DateTimeOffset? WaitingSince { get; private set; }

    /// <summary>担当: key of the staff member who looks after it.</summary>
    public long? AssigneeKey { get; set; }

    /// <summary>保留: since when, and why. A held case stays in the queue and is not hurried.</summary>
    public DateTimeOffset? HeldAt { get; private set; }
    public string? HoldNote { get; private set; }

    /// <summary>反社会的勢力の確認: what the secretariat looked up, and what it found.</summary>
    public string? ScreeningNote { get; set; }

    /// <summary>The staff member who accepted first, where two have to.</summary>
    public long? FirstAcceptedBy { get; set; }

    /// <summary>差戻しの理由, while it is returned and until it is decided.</summary>
    public List<ReturnReason> ReturnReasons { get; private set; } = [];

    /// <summary>What the business was told when it was rejected or revoked, or said when it withdrew.</summary>
    public string? EndReason { get; private set; }

    /// <summary>When it stopped being live: 不受理, 停止 or 取消.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>統合: key of the declaration of the same business that stays; its numbers lead there.</summary>
    public long? MergedIntoKey { get; private set; }

    /// <summary>匿名化: when everything that tells who it was of was removed; null as long as it is kept.</summary>
    public DateTimeOffset? AnonymisedAt { get; private set; }

    /// <summary>Counts what was done to it, so that two people cannot decide one case unseen by each other.</summary>
    public int Version { get; private set; }

    /// <summary>宣言完了: it waits for the secretariat from now on.</summary>
    public Declaration Waiting(DateTimeOffset now)
    {
        WaitingSince = now;
        return this;
    }

    /// <summary>宣言完了 → 申込受理.</summary>
    public void Accept(DateTimeOffset now)
    {
        Move(DeclarationStatus.Accepted);
        AcceptedAt ??= now;
        (WaitingSince, ReturnReasons) = (null, []);
        Release();
    }

    /// <summary>宣言完了 → 差戻し.</summary>
    public void Return(IReadOnlyList<ReturnReason> reasons)
    {
        Move(DeclarationStatus.Returned);
        (WaitingSince, ReturnReasons) = (null, [.. reasons]);
        Release();
    }

    /// <summary>差戻し → 宣言完了, put right by the business; the reasons stay for whoever looks next.</summary>
    public void Resubmit(DateTimeOffset now)
    {
        Move(DeclarationStatus.Declared);
        WaitingSince = now;
    }

    /// <summary>→ 不受理.</summary>
    public void Reject(string reason, DateTimeOffset now) =>
        End(DeclarationStatus.Rejected, reason, now);

    /// <summary>→ 停止, by the business.</summary>
    public void Withdraw(string? reason, DateTimeOffset now) =>
        End(DeclarationStatus.Withdrawn, reason, now);

    /// <summary>申込受理 → 取消, by the secretariat.</summary>
    public void Revoke(string reason, DateTimeOffset now) =>
        End(DeclarationStatus.Revoked, reason, now);

    /// <summary>統合: ends as 不受理 or 取消, and names the declaration that stays.</summary>
    public void MergeInto(long keptKey, string reason, DateTimeOffset now)
    {
        var accepted = Status is DeclarationStatus.Accepted;
        End(accepted ? DeclarationStatus.Revoked : DeclarationStatus.Rejected, reason, now);
        MergedIntoKey = keptKey;
    }

    /// <summary>停止の取りやめ: back to where it was, or to the queue when it had not been accepted.</summary>
    public void UndoWithdrawal(DateTimeOffset now)
    {
        var accepted = AcceptedAt is not null;
        Move(accepted ? DeclarationStatus.Accepted : DeclarationStatus.Declared);
        (EndedAt, EndReason, WaitingSince) = (null, null, accepted ? null : now);
        LiveCorporateNumber = DuplicateReason is null ? Business.CorporateNumber : null;
    }

    /// <summary>段階の変更: the period before ends on the day the new one begins.</summary>
    public void ChangeLevel(LevelEvidence level, DateOnly day)
    {
        Levels[^1].To = day;
        Levels.Add(level.From(day));
        Star = level.Star;
        Touch();
    }

    /// <summary>担当者変更</summary>
    public void ChangeContactPerson(string name, string mail, DateTimeOffset now)
    {
        ContactPersons[^1].To = now;
        ContactPersons.Add(
            new()
            {
                Name = name,
                Mail = mail,
                From = now,
            }
        );
        Touch();
    }

    /// <summary>保留</summary>
    public void Hold(string note, DateTimeOffset now)
    {
        (HeldAt, HoldNote) = (now, note);
        Touch();
    }

    /// <summary>保留を解く</summary>
    public void Release()
    {
        (HeldAt, HoldNote) = (null, null);
        Touch();
    }

    /// <summary>Marks that something about it changed: whoever saw it before has to look again.</summary>
    public void Touch() => Version++;

    /// <summary>
    /// 匿名化: takes away what tells who it was of. The numbers stay, for they are never given twice, and so do
    /// times, levels, 都道府県 and 業種, for the figures.
    /// </summary>
    public void Anonymise(DateTimeOffset now)
    {
        if (Status.IsLive())
        {
            throw new InvalidOperationException($"{Status}: a live declaration is kept.");
        }

        Business.Anonymise();
        (DuplicateReason, OtherPurpose, EndReason, ScreeningNote) = (null, null, null, null);
        Questionnaire = Questionnaire is null ? null : Questionnaire with { Troubles = null };
        ReturnReasons = [];
        AnonymisedAt = now;
        Release();
    }

    /// <summary>What a decision changes, to be put back when it is taken back.</summary>
    public DeclarationState State =>
        new(
            Status,
            AcceptedAt,
            WaitingSince,
            HeldAt,
            HoldNote,
            FirstAcceptedBy,
            EndedAt,
            EndReason,
            LiveCorporateNumber,
            MergedIntoKey,
            [.. ReturnReasons]
        );

    /// <summary>判断の取消し: as if the decision had not been made.</summary>
    public void TakeBack(DeclarationState before)
    {
        (Status, AcceptedAt, WaitingSince) = (
            before.Status,
            before.AcceptedAt,
            before.WaitingSince
        );
        (HeldAt, HoldNote, FirstAcceptedBy) = (
            before.HeldAt,
            before.HoldNote,
            before.FirstAcceptedBy
        );
        (EndedAt, EndReason, LiveCorporateNumber) = (
            before.EndedAt,
            before.EndReason,
            before.LiveCorporateNumber
        );
        (MergedIntoKey, ReturnReasons) = (before.MergedIntoKey, [.. before.ReturnReasons]);
        Touch();
    }

    private void End(DeclarationStatus to, string? reason, DateTimeOffset now)
    {
        Move(to);
        (EndedAt, EndReason, WaitingSince) = (now, reason, null);
        Release();
    }

    private void Move(DeclarationStatus to)
    {
        if (!DeclarationMoves.Allows(Status, to))
        {
            throw new InvalidOperationException($"{Status} → {to} is not an allowed move.");
        }

        Status = to;
        Touch();
        if (!to.IsLive())
        {
            LiveCorporateNumber = null;
        }
    }
}
