using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Testing;

/// <summary>A mail as the reader sees it, parsed from the bytes that would have gone over the wire.</summary>
public sealed partial record TestMail(MimeMessage Message)
{
    public string From => Message.From.ToString();
    public string To => Message.To.ToString();
    public string Subject => Message.Subject ?? "";
    public string Text => Message.TextBody ?? "";
    public string Html => Message.HtmlBody ?? "";

    /// <summary>Path and query of the first link in the text.</summary>
    public string Link =>
        LinkPattern().Match(Text) is { Success: true } match
            ? new Uri(match.Value).PathAndQuery
            : throw new InvalidOperationException($"no link in the mail {Subject}: {Text}");

    /// <summary>確認コード: the six digits that stand alone.</summary>
    public string Code =>
        CodePattern().Match(Text) is { Success: true } match
            ? match.Value
            : throw new InvalidOperationException($"no code in the mail {Subject}: {Text}");

    /// <summary>The digits after a word, e.g. <c>利用者番号</c>.</summary>
    public string Number(string word) =>
        Regex.Match(Text, $@"{Regex.Escape(word)}：\s*(\d+)") is { Success: true } match
            ? match.Groups[1].Value
            : throw new InvalidOperationException($"no {word} in the mail {Subject}: {Text}");

    [GeneratedRegex(@"https?://[^\s<>「」）]+")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"(?<![\d-])\d{6}(?![\d-])")]
    private static partial Regex CodePattern();
}

public static class TestMailExtensions
{
    /// <summary>Sends what is due, and returns all mails this address ever got, oldest first.</summary>
    public static async Task<IReadOnlyList<TestMail>> MailsToAsync(this TestApp app, string address)
    {
        // Jobs do not run in tests: mails go when somebody looks for them.
        await app.Services.GetRequiredService<MailRequestAnswers>().AnswerDueAsync();
        await app.Services.GetRequiredService<MailSender>().SendDueAsync();
        var mails = await app.UseDbAsync(db =>
            db.MailboxMails.Where(m => m.ToAddress == address).OrderBy(m => m.Key).ToListAsync()
        );
        return [.. mails.Select(m => new TestMail(MimeMessage.Load(new MemoryStream(m.Message))))];
    }
}
