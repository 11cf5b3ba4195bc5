namespace SelfDeclaration.Web.Mail;

/// <summary>専門家の登録・変更のリンク, to the address that was typed: it says nothing of who stands behind it.</summary>
public sealed record ExpertLinkMail(Uri Link, DateTimeOffset ExpiresAt)
    : MailFacts(MailKind.ExpertLink)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["link"] = Link.AbsoluteUri,
            ["expiresAt"] = ExpiresAt.ShowMinute(),
        };
}

/// <summary>専門家への連絡: what a visitor wrote; the answer goes to the visitor.</summary>
public sealed record ExpertContactMail(
    string Expert,
    string Name,
    string Organisation,
    string Mail,
    string Text
) : MailFacts(MailKind.ExpertContact)
{
    public override string? ReplyTo => Mail;

    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["expert"] = Expert,
            ["name"] = Name,
            ["organisation"] = Organisation.Length > 0 ? Organisation : "（入力なし）",
            ["mail"] = Mail,
        };

    public override IReadOnlyList<string> Lines => Text.Split('\n');
}

/// <summary>専門家の掲載の受理</summary>
public sealed record ExpertAcceptedMail(string Expert, Uri Page, DateOnly RenewBy, Uri Edit)
    : MailFacts(MailKind.ExpertAccepted)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["expert"] = Expert,
            ["page"] = Page.AbsoluteUri,
            ["renewBy"] = RenewBy.ShowDate(),
            ["edit"] = Edit.AbsoluteUri,
        };
}

/// <summary>専門家の掲載の差戻し</summary>
public sealed record ExpertReturnedMail(
    string Expert,
    string Reason,
    Uri Link,
    DateTimeOffset ExpiresAt
) : MailFacts(MailKind.ExpertReturned)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["expert"] = Expert,
            ["link"] = Link.AbsoluteUri,
            ["expiresAt"] = ExpiresAt.ShowMinute(),
        };

    public override IReadOnlyList<string> Lines => Reason.Split('\n');
}

/// <summary>専門家の掲載を止めた</summary>
public sealed record ExpertHiddenMail(string Expert, string Reason)
    : MailFacts(MailKind.ExpertHidden)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string> { ["expert"] = Expert };

    public override IReadOnlyList<string> Lines => Reason.Split('\n');
}

/// <summary>専門家の掲載内容の訂正, with the reason the desk gave.</summary>
public sealed record ExpertCorrectedMail(string Expert, string Reason, Uri Edit)
    : MailFacts(MailKind.ExpertCorrected)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string> { ["expert"] = Expert, ["edit"] = Edit.AbsoluteUri };

    public override IReadOnlyList<string> Lines => Reason.Split('\n');
}

/// <summary>専門家の更新のお願い</summary>
public sealed record ExpertRenewalMail(string Expert, DateOnly RenewBy, Uri Link)
    : MailFacts(MailKind.ExpertRenewal)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["expert"] = Expert,
            ["renewBy"] = RenewBy.ShowDate(),
            ["link"] = Link.AbsoluteUri,
        };
}

/// <summary>One of each.</summary>
public static class ExpertMailSamples
{
    private static readonly DateTimeOffset s_expiry = new(
        2026,
        3,
        7,
        10,
        42,
        0,
        TimeSpan.FromHours(9)
    );
    private static readonly Uri s_link = new("https://declare.example.jp/experts/edit?token=XXXX");

    public static IReadOnlyList<MailFacts> All { get; } =
    [
        new ExpertLinkMail(s_link, s_expiry),
        new ExpertContactMail(
            "架空 専門郎",
            "山田 太郎",
            "架空商事株式会社",
            "taro@example.jp",
            "相談したいことがあります。\n来月、講演をお願いできますか。"
        ),
        new ExpertAcceptedMail("架空 専門郎", s_link, new(2027, 3, 7), s_link),
        new ExpertReturnedMail(
            "架空 専門郎",
            "自己紹介に、料金のことが書かれています。",
            s_link,
            s_expiry
        ),
        new ExpertHiddenMail("架空 専門郎", "ご本人から申し出がありました。"),
        new ExpertCorrectedMail("架空 専門郎", "資格の名前を、正式なものにしました。", s_link),
        new ExpertRenewalMail("架空 専門郎", new(2027, 3, 7), s_link),
    ];
}
