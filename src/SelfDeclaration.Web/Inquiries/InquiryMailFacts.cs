using SelfDeclaration.Web.Mail;

namespace SelfDeclaration.Web.Inquiries;

/// <summary>
/// お問い合わせの受付: the number alone. Anybody can have it sent to anybody, so not a word of what was typed is in it.
/// </summary>
public sealed record InquiryReceivedMail(string Number, int Days)
    : MailFacts(MailKind.InquiryReceived)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string> { ["number"] = Number, ["days"] = $"{Days}営業日" };
}

/// <summary>お問い合わせへの回答</summary>
/// <param name="Name">Of who asked.</param>
/// <param name="Number">In the subject, so that a reply finds its way.</param>
/// <param name="Text">As the clerk wrote it.</param>
/// <param name="Answers">The mails of the inquiry so far, so that mail programs show it below them.</param>
public sealed record InquiryAnswerMail(
    string Name,
    string Number,
    string Text,
    IReadOnlyList<string> Answers
) : MailFacts(MailKind.InquiryAnswer)
{
    public override IReadOnlyList<string> Thread => Answers;

    public override bool ByPerson => true;

    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string> { ["number"] = Number, ["name"] = MailText.Contact(Name) };

    public override IReadOnlyList<string> Lines => [.. Text.Split('\n')];
}
