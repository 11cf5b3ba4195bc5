using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Mail;

/// <summary>③ 申込受理: the mark can be fetched, and how to speak of the declaration.</summary>
public sealed record AcceptedMail(string BusinessName, string ContactName, StarLevel Star, Uri Link)
    : MailFacts(MailKind.Accepted)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["businessName"] = BusinessName,
            ["contactName"] = ContactName,
            ["star"] = Star.Label(),
            ["link"] = Link.AbsoluteUri,
        };
}

/// <summary>差戻し: every item to put right.</summary>
public sealed record ReturnedMail(
    string BusinessName,
    string ContactName,
    StarLevel Star,
    IReadOnlyList<string> Items,
    Uri Link
) : MailFacts(MailKind.Returned)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["businessName"] = BusinessName,
            ["contactName"] = ContactName,
            ["star"] = Star.Label(),
            ["link"] = Link.AbsoluteUri,
        };

    public override IReadOnlyList<string> Lines => [.. Items.SelectMany(MailText.Item)];
}

/// <summary>不受理</summary>
public sealed record RejectedMail(
    string BusinessName,
    string ContactName,
    string ReceiptNumber,
    IReadOnlyList<string> Reason
) : MailFacts(MailKind.Rejected)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["businessName"] = BusinessName,
            ["contactName"] = ContactName,
            ["receiptNumber"] = ReceiptNumber,
        };

    public override IReadOnlyList<string> Lines => [.. Reason.SelectMany(MailText.Item)];
}

/// <summary>取消</summary>
public sealed record RevokedMail(
    string BusinessName,
    string ContactName,
    IReadOnlyList<string> Reason
) : MailFacts(MailKind.Revoked)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["businessName"] = BusinessName,
            ["contactName"] = ContactName,
        };

    public override IReadOnlyList<string> Lines => [.. Reason.SelectMany(MailText.Item)];
}

/// <summary>統合: which of the two ended and which stays, by their 受付番号.</summary>
public sealed record MergedMail(
    string BusinessName,
    string ContactName,
    string EndedNumber,
    string KeptNumber,
    IReadOnlyList<string> Reason
) : MailFacts(MailKind.Merged)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["businessName"] = BusinessName,
            ["contactName"] = ContactName,
            ["endedNumber"] = EndedNumber,
            ["keptNumber"] = KeptNumber,
        };

    public override IReadOnlyList<string> Lines => [.. Reason.SelectMany(MailText.Item)];
}

/// <summary>変更の申請の見送り: what stays as it was, and why.</summary>
public sealed record ChangeDeclinedMail(
    string BusinessName,
    string ContactName,
    IReadOnlyList<ChangedValue> Changes,
    string Reason,
    Uri Link
) : MailFacts(MailKind.ChangeDeclined)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["businessName"] = BusinessName,
            ["contactName"] = ContactName,
            ["link"] = Link.AbsoluteUri,
        };

    public override IReadOnlyList<string> Lines =>
        [
            .. Changes.SelectMany(c => MailText.Item($"{c.Label}：{c.After ?? "（なし）"}")),
            .. MailText.Item($"理由：{Reason}"),
        ];
}
