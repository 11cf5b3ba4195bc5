using System.Net;
using SelfDeclaration.Web.Mail;

namespace SelfDeclaration.Web.Inquiries;

/// <summary>Settings under <c>Inquiries:Mailbox</c>: 事務局のメールボックス, where answers to our mails arrive.</summary>
public sealed class MailboxSettings
{
    /// <summary>Name of the IMAP server; empty: nothing is fetched, and the desk takes mails in as files.</summary>
    public string? Host { get; init; }

    /// <summary>993: TLS from the first byte (RFC 8314).</summary>
    public int Port { get; init; } = 993;

    /// <summary>None sends the password in clear, so it is refused for any server but one on this machine.</summary>
    public MailServerSecurity Security { get; init; } = MailServerSecurity.Tls;

    public string? UserName { get; init; }
    public string? Password { get; init; }

    /// <summary>Where mails arrive. Whatever lies there has not been taken in.</summary>
    public string Folder { get; init; } = "INBOX";

    /// <summary>Where mails go that were taken in; made when it is missing.</summary>
    public string DoneFolder { get; init; } = "取込済み";

    /// <summary>Where mails go that only a person can judge; made when it is missing.</summary>
    public string AsideFolder { get; init; } = "確認待ち";

    /// <summary>Pause between two looks: who writes does not wait for it, and the server is asked once a minute by all copies together.</summary>
    public int EverySeconds { get; init; } = 60;

    /// <summary>Longest wait for an answer of the server: as a mail program waits.</summary>
    public int TimeoutSeconds { get; init; } = 30;

    /// <summary>
    /// Longest look, all in all, and how long one copy keeps the others away: the largest mails over a slow line,
    /// and after a crash not much of a pause.
    /// </summary>
    public int LookSeconds { get; init; } = 300;

    /// <summary>Mails taken in at one look, so that each look ends; the rest comes with the next.</summary>
    public int MailsPerLook { get; init; } = 50;

    /// <summary>
    /// Inquiries that mails may open in an hour: several times a busy hour. Beyond it somebody pours mails upon us, and
    /// they are put aside; answers are taken in all the same.
    /// </summary>
    public int NewPerHour { get; init; } = 60;

    public bool IsOn => !string.IsNullOrWhiteSpace(Host);

    /// <summary>What keeps it from working, in sentences that name the key.</summary>
    public IEnumerable<string> Problems()
    {
        if (!IsOn)
        {
            yield break;
        }

        if (string.IsNullOrEmpty(UserName) || string.IsNullOrEmpty(Password))
        {
            yield return "Inquiries:Mailbox:UserName or :Password is missing: Inquiries:Mailbox:Host is set, so the server will ask for them.";
        }

        if (Security is MailServerSecurity.None or MailServerSecurity.Auto && !IsOnThisMachine)
        {
            yield return $"Inquiries:Mailbox:Security is {Security}, which may send the password in clear: set Tls or StartTls.";
        }

        string[] folders = [Folder, DoneFolder, AsideFolder];
        if (folders.Any(string.IsNullOrWhiteSpace) || folders.Distinct().Count() < folders.Length)
        {
            yield return "Inquiries:Mailbox:Folder, :DoneFolder and :AsideFolder are three folders: name each of them differently.";
        }

        if (
            Port is < 1 or > 65535
            || EverySeconds < 1
            || TimeoutSeconds < 1
            || LookSeconds <= TimeoutSeconds
            || MailsPerLook < 1
            || NewPerHour < 0
        )
        {
            yield return "Inquiries:Mailbox: its numbers start at 1 (NewPerHour at 0), and LookSeconds must be longer than TimeoutSeconds.";
        }
    }

    private bool IsOnThisMachine =>
        Host is "localhost" || (IPAddress.TryParse(Host, out var ip) && IPAddress.IsLoopback(ip));
}
