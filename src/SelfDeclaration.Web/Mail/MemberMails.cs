namespace SelfDeclaration.Web.Mail;

/// <summary>利用者登録のリンク: to an address nobody has confirmed yet, so it says no name.</summary>
public sealed record RegisterMail(Uri Link, DateTimeOffset ExpiresAt) : MailFacts(MailKind.Register)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["link"] = Link.AbsoluteUri,
            ["expiresAt"] = ExpiresAt.ShowMinute(),
        };
}

/// <summary>登録済みのお知らせ: what 利用者登録 sends to an address that somebody logs in with already.</summary>
public sealed record RegisteredAlreadyMail(string Name, Uri Link, DateTimeOffset ExpiresAt)
    : MailFacts(MailKind.RegisteredAlready)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["name"] = Name,
            ["link"] = Link.AbsoluteUri,
            ["expiresAt"] = ExpiresAt.ShowMinute(),
        };
}

/// <summary>新しいアドレスの確認, of an account without a declaration.</summary>
public sealed record AccountMailToConfirmMail(Uri Link, DateTimeOffset ExpiresAt)
    : MailFacts(MailKind.AccountMailToConfirm)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["link"] = Link.AbsoluteUri,
            ["expiresAt"] = ExpiresAt.ShowMinute(),
        };
}

/// <summary>長く使われていない登録のお知らせ: until when a login keeps it.</summary>
public sealed record AccountUnusedMail(string Name, Uri Link, DateTimeOffset DeletedAfter)
    : MailFacts(MailKind.AccountUnused)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["name"] = Name,
            ["link"] = Link.AbsoluteUri,
            ["deletedAfter"] = DeletedAfter.ShowDate(),
        };
}
