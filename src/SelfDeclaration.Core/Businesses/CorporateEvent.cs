namespace SelfDeclaration.Businesses;

/// <summary>法人の異動の種類.</summary>
public enum CorporateEventKind
{
    /// <summary>登記記録の閉鎖</summary>
    Closed = 1,

    /// <summary>商号変更</summary>
    Renamed,

    /// <summary>合併などによる承継: closed, and another corporation carries on.</summary>
    Merged,
}

/// <summary>法人の異動: what the tax agency's directory says has become of a declared corporation; a task for the secretariat.</summary>
public sealed class CorporateEvent
{
    public long Key { get; init; }
    public required long DeclarationKey { get; init; }
    public required CorporateEventKind Kind { get; init; }

    /// <summary>The name as it was known before.</summary>
    public required string Before { get; init; }

    /// <summary>The new name; after a merger that of the successor, where the directory has it.</summary>
    public string? After { get; init; }

    /// <summary>登記記録の閉鎖等年月日</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>承継先法人番号</summary>
    public string? SuccessorNumber { get; init; }

    /// <summary>更新年月日 of the agency's record. One declaration has one event of a kind for it.</summary>
    public required DateOnly ChangedOn { get; init; }

    public required DateTimeOffset FoundAt { get; init; }
    public DateTimeOffset? HandledAt { get; private set; }

    /// <summary>事務局職員, as the desk names them.</summary>
    public string? HandledBy { get; private set; }
    public string? Note { get; private set; }

    /// <summary>What happened, in a sentence for the clerk.</summary>
    public string Text =>
        Kind switch
        {
            CorporateEventKind.Renamed => $"商号変更：「{Before}」から「{After}」に変わりました",
            CorporateEventKind.Closed => $"閉鎖：{ClosedOn?.ShowDate()}に登記が閉鎖されています",
            CorporateEventKind.Merged =>
                $"合併など：{ClosedOn?.ShowDate()}に登記が閉鎖され、{After ?? "別の法人"}（法人番号 {SuccessorNumber}）が引き継いでいます",
            _ => throw new InvalidOperationException($"Unknown kind {Kind}."),
        };

    /// <summary>処理済み, once.</summary>
    public void Handle(string by, string? note, DateTimeOffset now)
    {
        if (HandledAt is not null)
        {
            throw new InvalidOperationException("The event was handled before.");
        }

        (HandledAt, HandledBy, Note) = (now, by, note);
    }
}
