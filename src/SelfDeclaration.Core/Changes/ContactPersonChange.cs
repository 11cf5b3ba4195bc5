namespace SelfDeclaration.Changes;

/// <summary>担当者変更の申し出: a new 担当者 and what the two addresses said to it.</summary>
public sealed class ContactPersonChange
{
    public Guid Key { get; init; }
    public required long DeclarationKey { get; init; }

    /// <summary>新しい担当者</summary>
    public required string Name { get; init; }
    public required string Mail { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>When the mailed links stop working.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When the address before agreed.</summary>
    public DateTimeOffset? AgreedAt { get; private set; }

    /// <summary>When somebody pressed the button in the mail to the new address: it is reachable.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>When the address before said that this is wrong.</summary>
    public DateTimeOffset? RefusedAt { get; private set; }

    /// <summary>When the secretariat was asked, because the address before is dead.</summary>
    public DateTimeOffset? HandedOverAt { get; private set; }

    /// <summary>When the new 担当者 was entered.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Counts the moves: of two presses one wins.</summary>
    public int Version { get; private set; }

    /// <summary>Both addresses have said yes.</summary>
    public bool IsReady => AgreedAt is not null && ConfirmedAt is not null && !IsOver;

    /// <summary>Entered, refused or with the secretariat: the old address has no more say in it.</summary>
    public bool IsOver => RefusedAt is not null || HandedOverAt is not null || DoneAt is not null;

    public bool IsOpen(DateTimeOffset now) => !IsOver && now < ExpiresAt;

    public void Agree(DateTimeOffset now) => Note(() => AgreedAt ??= now);

    public void Confirm(DateTimeOffset now) => Note(() => ConfirmedAt ??= now);

    public void Refuse(DateTimeOffset now) => Note(() => RefusedAt = now);

    public void HandOver(DateTimeOffset now) => Note(() => HandedOverAt = now);

    public void Finish(DateTimeOffset now) => Note(() => DoneAt = now);

    private void Note(Action what)
    {
        what();
        Version++;
    }
}
