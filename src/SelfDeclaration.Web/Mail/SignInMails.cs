namespace SelfDeclaration.Web.Mail;

/// <summary>利用者番号のお知らせ: to the contact's address alone, which is who may know it.</summary>
public sealed record UserNumberMail(string Name, string UserNumber, Uri Link)
    : MailFacts(MailKind.UserNumber)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["name"] = Name,
            ["userNumber"] = UserNumber,
            ["link"] = Link.AbsoluteUri,
        };
}

/// <summary>ログインのリンク</summary>
public sealed record LoginLinkMail(string Name, Uri Link, DateTimeOffset ExpiresAt)
    : MailFacts(MailKind.LoginLink)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["name"] = Name,
            ["link"] = Link.AbsoluteUri,
            ["expiresAt"] = ExpiresAt.ShowMinute(),
        };
}

/// <summary>パスワードを設定し直すリンク</summary>
public sealed record PasswordLinkMail(string Name, Uri Link, DateTimeOffset ExpiresAt)
    : MailFacts(MailKind.PasswordLink)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["name"] = Name,
            ["link"] = Link.AbsoluteUri,
            ["expiresAt"] = ExpiresAt.ShowMinute(),
        };
}

/// <summary>新しい端末からのログイン</summary>
public sealed record NewDeviceMail(string Name, string Device, DateTimeOffset At)
    : MailFacts(MailKind.NewDevice)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["name"] = Name,
            ["device"] = Device,
            ["at"] = At.ShowMinute(),
        };
}

/// <summary>ログイン設定の変更: what was changed, so that its owner learns of what was done in their name.</summary>
public sealed record SecurityChangedMail(string Name, string What, DateTimeOffset At)
    : MailFacts(MailKind.SecurityChanged)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["name"] = Name,
            ["what"] = What,
            ["at"] = At.ShowMinute(),
        };
}
