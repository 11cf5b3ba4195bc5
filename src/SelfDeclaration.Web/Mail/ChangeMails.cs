using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Mail;

/// <summary>宛名: whom a mail about a declaration speaks to.</summary>
public sealed record Addressee(string BusinessName, string ContactName)
{
    public static Addressee Of(Declaration declaration) =>
        new(declaration.Business.Name, declaration.ContactPersons[^1].Name);
}

/// <summary>A mail to a declared business about its declaration.</summary>
public abstract record DeclarationMail(MailKind Kind, Addressee To) : MailFacts(Kind)
{
    public sealed override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>(More)
        {
            ["businessName"] = MailText.Business(To.BusinessName),
            ["contactName"] = MailText.Contact(To.ContactName),
        };

    protected abstract IReadOnlyDictionary<string, string> More { get; }

    protected static IReadOnlyList<string> Each(IEnumerable<ChangedValue> changes) =>
        [.. changes.Select(c => $"{c.Label}：{c.Before ?? "（なし）"} → {c.After ?? "（なし）"}")];
}

/// <summary>登録内容の変更のお知らせ</summary>
public sealed record RegistrationChangedMail(
    Addressee To,
    IReadOnlyList<ChangedValue> Changes,
    DateTimeOffset At
) : DeclarationMail(MailKind.RegistrationChanged, To)
{
    public override IReadOnlyList<string> Lines => Each(Changes);

    protected override IReadOnlyDictionary<string, string> More =>
        new Dictionary<string, string> { ["changedAt"] = At.ShowMinute() };
}

/// <summary>変更の申請の受付: it changes when the secretariat has looked at it.</summary>
public sealed record ChangeRequestedMail(
    Addressee To,
    IReadOnlyList<ChangedValue> Changes,
    DateTimeOffset At
) : DeclarationMail(MailKind.ChangeRequested, To)
{
    public override IReadOnlyList<string> Lines => Each(Changes);

    protected override IReadOnlyDictionary<string, string> More =>
        new Dictionary<string, string> { ["requestedAt"] = At.ShowMinute() };
}

/// <summary>担当者変更の同意のお願い: to the address before, which says yes or that it is wrong.</summary>
public sealed record ContactPersonAskedMail(
    Addressee To,
    string NewName,
    string NewMail,
    Uri Link,
    DateTimeOffset ExpiresAt
) : DeclarationMail(MailKind.ContactPersonAsked, To)
{
    protected override IReadOnlyDictionary<string, string> More =>
        new Dictionary<string, string>
        {
            ["newName"] = NewName,
            ["newMail"] = NewMail,
            ["link"] = Link.AbsoluteUri,
            ["expiresAt"] = ExpiresAt.ShowMinute(),
        };
}

/// <summary>アドレスの確認: to an address nobody has confirmed, so it says no more than 宛名 and one link.</summary>
public sealed record ContactMailToConfirmMail(Addressee To, Uri Link, DateTimeOffset ExpiresAt)
    : DeclarationMail(MailKind.ContactMailToConfirm, To)
{
    protected override IReadOnlyDictionary<string, string> More =>
        new Dictionary<string, string>
        {
            ["link"] = Link.AbsoluteUri,
            ["expiresAt"] = ExpiresAt.ShowMinute(),
        };
}

/// <summary>担当者の変更のお知らせ: the same to the address before and to the new one.</summary>
public sealed record ContactPersonChangedMail(
    Addressee To,
    IReadOnlyList<ChangedValue> Changes,
    DateTimeOffset At
) : DeclarationMail(MailKind.ContactPersonChanged, To)
{
    public override IReadOnlyList<string> Lines => Each(Changes);

    protected override IReadOnlyDictionary<string, string> More =>
        new Dictionary<string, string> { ["changedAt"] = At.ShowMinute() };
}

/// <summary>新しい担当者へ: the password of the one before works no more.</summary>
public sealed record ContactPersonEnteredMail(Addressee To, Uri Link, DateTimeOffset ExpiresAt)
    : DeclarationMail(MailKind.ContactPersonEntered, To)
{
    protected override IReadOnlyDictionary<string, string> More =>
        new Dictionary<string, string>
        {
            ["link"] = Link.AbsoluteUri,
            ["expiresAt"] = ExpiresAt.ShowMinute(),
        };
}

/// <summary>停止の受付</summary>
public sealed record DeclarationWithdrawnMail(
    Addressee To,
    DateTimeOffset At,
    DateTimeOffset UndoUntil
) : DeclarationMail(MailKind.DeclarationWithdrawn, To)
{
    protected override IReadOnlyDictionary<string, string> More =>
        new Dictionary<string, string>
        {
            ["withdrawnAt"] = At.ShowMinute(),
            ["undoUntil"] = UndoUntil.ShowMinute(),
        };
}

/// <summary>停止の取りやめ</summary>
public sealed record WithdrawalUndoneMail(Addressee To, DateTimeOffset At)
    : DeclarationMail(MailKind.WithdrawalUndone, To)
{
    protected override IReadOnlyDictionary<string, string> More =>
        new Dictionary<string, string> { ["undoneAt"] = At.ShowMinute() };
}

/// <summary>段階の変更</summary>
public sealed record StarLevelChangedMail(
    Addressee To,
    StarLevel Before,
    StarLevel After,
    DateTimeOffset At
) : DeclarationMail(MailKind.StarLevelChanged, To)
{
    protected override IReadOnlyDictionary<string, string> More =>
        new Dictionary<string, string>
        {
            ["starBefore"] = Before.Label(),
            ["star"] = After.Label(),
            ["changedAt"] = At.ShowMinute(),
        };
}

/// <summary>再提出の受付</summary>
public sealed record ResubmittedMail(Addressee To, DateTimeOffset At, DateOnly Target)
    : DeclarationMail(MailKind.Resubmitted, To)
{
    protected override IReadOnlyDictionary<string, string> More =>
        new Dictionary<string, string>
        {
            ["resubmittedAt"] = At.ShowMinute(),
            ["target"] = Target.ShowDate(),
        };
}
