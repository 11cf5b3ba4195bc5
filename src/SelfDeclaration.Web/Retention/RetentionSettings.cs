namespace SelfDeclaration.Web.Retention;

/// <summary>保存期間: settings under <c>Retention</c>. The whole timetable stands in docs/operations.md.</summary>
public sealed class RetentionSettings
{
    public const string Section = "Retention";

    /// <summary>
    /// 停止・取消: five years, within which somebody may ask about a mark on old print or about a subsidy
    /// that was paid; subsidies are examined that long.
    /// </summary>
    public int EndedYears { get; init; } = 5;

    /// <summary>不受理: never public and never used; a year for questions and a new attempt.</summary>
    public int RejectedYears { get; init; } = 1;

    /// <summary>
    /// What the audit log says about values: as long as ended declarations are kept, so that every decision
    /// about one can be explained. Who did what and when stays for good.
    /// </summary>
    public int AuditDetailsYears { get; init; } = 5;

    /// <summary>ログイン中の端末 that are signed out: a month, in which one may still ask "was that me?".</summary>
    public int SessionDays { get; init; } = 30;

    /// <summary>誤りのお知らせ that were handled: half a year, in which who told us may ask what became of it. The audit log keeps what was done.</summary>
    public int ReportDays { get; init; } = 180;

    /// <summary>完了 of お問い合わせ: a year, in which who asked may come back to it. The audit log keeps that it was answered.</summary>
    public int InquiryDays { get; init; } = 365;

    /// <summary>
    /// 診断の利用者 who never log in any more: three years, so that who diagnoses once a year and misses a year finds
    /// the earlier results.
    /// </summary>
    public int UnusedAccountYears { get; init; } = 3;

    /// <summary>Before that they are told by mail: a month, in which a login keeps everything.</summary>
    public int UnusedAccountNoticeDays { get; init; } = 30;

    /// <summary>
    /// Between one declaration and the next that is made anonymous: SQLite has one writer at a time, and whoever
    /// waits looks only now and then, so thousands without a pause would keep every visitor waiting.
    /// </summary>
    public int PauseMilliseconds { get; init; } = 20;

    public bool IsPossible =>
        EndedYears > 0
        && RejectedYears > 0
        && AuditDetailsYears > 0
        && SessionDays > 7
        && ReportDays > 0
        && InquiryDays > 0
        && UnusedAccountYears > 0
        && UnusedAccountNoticeDays is > 0 and < 365
        && PauseMilliseconds >= 0;
}
