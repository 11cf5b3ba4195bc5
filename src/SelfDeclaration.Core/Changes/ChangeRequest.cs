using SelfDeclaration.Validation;

namespace SelfDeclaration.Changes;

/// <summary>変更申請の種類.</summary>
public enum ChangeKind
{
    /// <summary>登録情報変更: name, 法人番号, representative or address.</summary>
    Registration = 1,

    /// <summary>段階の変更</summary>
    StarLevel,

    /// <summary>担当者変更 whose old address is dead.</summary>
    ContactPerson,
}

/// <summary>変更申請の状態.</summary>
public enum ChangeStatus
{
    /// <summary>確認待ち: the old value stays public.</summary>
    Waiting = 1,

    /// <summary>反映済み</summary>
    Accepted,

    /// <summary>見送り: the secretariat said why.</summary>
    Declined,

    /// <summary>取下げ: by the business itself, or replaced by a newer one.</summary>
    Cancelled,
}

/// <summary>変更申請: a change of what is public, which waits for the secretariat.</summary>
public sealed class ChangeRequest
{
    public long Key { get; init; }
    public required long DeclarationKey { get; init; }
    public required ChangeKind Kind { get; init; }
    public ChangeStatus Status { get; private set; } = ChangeStatus.Waiting;

    /// <summary>Every value that would change, in the order of the form.</summary>
    public required List<ChangedValue> Values { get; init; }

    /// <summary>Why, in the business's words.</summary>
    public string? Note { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>What the business is told when it is declined.</summary>
    public string? DecisionReason { get; private set; }

    /// <summary>Counts the moves, so that two clerks cannot decide one request unseen by each other.</summary>
    public int Version { get; private set; }

    public void Accept(DateTimeOffset now) => Decide(ChangeStatus.Accepted, now, null);

    public void Decline(string reason, DateTimeOffset now) =>
        Decide(ChangeStatus.Declined, now, reason);

    public void Cancel(DateTimeOffset now) => Decide(ChangeStatus.Cancelled, now, null);

    private void Decide(ChangeStatus to, DateTimeOffset now, string? reason)
    {
        if (Status is not ChangeStatus.Waiting)
        {
            throw new InvalidOperationException($"{Status} → {to} is not an allowed move.");
        }

        (Status, DecidedAt, DecisionReason) = (to, now, reason);
        Version++;
    }
}

/// <summary>One value before and after; null where there is none.</summary>
public sealed record ChangedValue
{
    /// <summary>Name of the field, e.g. <c>CityAndTown</c>.</summary>
    public required string Field { get; init; }
    public required string Label { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }

    public static ChangedValue Of(string field, string label, string? before, string? after) =>
        new()
        {
            Field = field,
            Label = label,
            Before = before,
            After = after,
        };

    /// <summary>Of a field of a form, by its own name and label.</summary>
    public static ChangedValue Of(Field field, string? before, string? after) =>
        Of(field.Name, field.Label, before, after);
}
