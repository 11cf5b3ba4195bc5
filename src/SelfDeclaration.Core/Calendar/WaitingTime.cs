namespace SelfDeclaration.Calendar;

/// <summary>経過: how long something has waited for the secretariat, and how that is said.</summary>
/// <param name="Days">Business days so far.</param>
/// <param name="Limit">Business days it may take.</param>
public readonly record struct WaitingTime(int Days, int Limit)
{
    /// <summary>From here on the end is named: two days are enough to plan, and more would name it everywhere.</summary>
    public const int SoonDays = 2;

    /// <summary>Business days until the end; below zero when it has passed.</summary>
    public int Left => Limit - Days;

    /// <summary>期限超過</summary>
    public bool IsOverdue => Left < 0;

    /// <summary>期限まで2日以内</summary>
    public bool IsDueSoon => Left is >= 0 and <= SoonDays;

    /// <summary>5営業日, 8営業日・期限まで2日, 10営業日・今日が期限, 13営業日・期限超過3日. All of it counts business days.</summary>
    public string OverdueText =>
        $"{Days}営業日"
        + this switch
        {
            { IsOverdue: true } => $"・期限超過{-Left}日",
            { Left: 0 } => "・今日が期限",
            { IsDueSoon: true } => $"・期限まで{Left}日",
            _ => "",
        };

    public static WaitingTime Of(BusinessDays days, DateOnly since, DateOnly today, int limit) =>
        new(days.Between(since, today), limit);
}
