namespace SelfDeclaration.Inquiries;

/// <summary>やり取りの種類</summary>
public enum InquiryEntryKind
{
    /// <summary>届いたお問い合わせ, from the form.</summary>
    Question = 1,

    /// <summary>届いたメール</summary>
    Mail,

    /// <summary>送った回答</summary>
    Answer,

    /// <summary>受付のお知らせ, sent by the site.</summary>
    Receipt,

    /// <summary>メモ, for colleagues only.</summary>
    Note,

    /// <summary>操作: assigned, closed, opened again.</summary>
    Move,
}

/// <summary>やり取りの一つ: in the history of an inquiry, never changed.</summary>
public sealed class InquiryEntry
{
    public long Key { get; init; }
    public long InquiryKey { get; init; }
    public required InquiryEntryKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Plain text; nothing of it is ever read as HTML.</summary>
    public required string Text { get; init; }

    /// <summary>事務局職員; null for what came from outside or by itself.</summary>
    public string? By { get; init; }

    /// <summary>Of the mail, sent or taken in: by it an answer finds its inquiry, and a mail taken in twice is known.</summary>
    public string? MessageId { get; init; }

    /// <summary>差出人 of a mail taken in, which need not be who asked.</summary>
    public string? From { get; init; }
}
