namespace SelfDeclaration.Register;

/// <summary>誤りのお知らせ: what a visitor finds wrong about a public business; a task for the secretariat.</summary>
public sealed class RegisterReport
{
    public long Key { get; init; }
    public required long DeclarationKey { get; init; }

    /// <summary>誤っているところと正しい内容, in the visitor's words.</summary>
    public required string Text { get; init; }

    /// <summary>Where the visitor would like an answer; mostly nowhere.</summary>
    public string? ReplyMail { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
    public DateTimeOffset? HandledAt { get; private set; }

    /// <summary>事務局職員, as the desk names them.</summary>
    public string? HandledBy { get; private set; }

    /// <summary>対応の内容</summary>
    public string? Note { get; private set; }

    /// <summary>対応済み, once.</summary>
    public void Handle(string by, string note, DateTimeOffset now)
    {
        if (HandledAt is not null)
        {
            throw new InvalidOperationException("The report was handled before.");
        }

        (HandledAt, HandledBy, Note) = (now, by, note);
    }
}
