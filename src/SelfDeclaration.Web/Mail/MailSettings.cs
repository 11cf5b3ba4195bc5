using MailKit.Security;

namespace SelfDeclaration.Web.Mail;

public enum MailTransportKind
{
    /// <summary>Kept in the database and shown at <c>/dev/mailbox</c>: a fresh clone needs no mail server.</summary>
    Mailbox = 1,

    /// <summary>Handed to a mail server.</summary>
    Smtp,
}

/// <summary>How the way to a mail server is kept private.</summary>
public enum MailServerSecurity
{
    /// <summary>TLS on the port that is for it, else STARTTLS when the server offers it.</summary>
    Auto = 1,

    /// <summary>In clear: only for a relay on the same machine.</summary>
    None,

    /// <summary>STARTTLS or nothing: an attacker on the way cannot talk us out of it.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}

/// <summary>Settings under <c>Mail</c>.</summary>
public sealed class MailSettings
{
    public const string Section = "Mail";

    /// <summary>Mailbox by default, so that a fresh clone runs; refused outside Development, where mails would reach nobody.</summary>
    public MailTransportKind Transport { get; init; } = MailTransportKind.Mailbox;

    /// <summary>One fixed sender for every mail, so that readers and filters learn to know it.</summary>
    public string From { get; init; } = "SECURITY ACTION事務局 <security-action@example.jp>";

    public SmtpSettings Smtp { get; init; } = new();

    /// <summary>Looks for due mails this often. Only retries and mails of other copies wait for it: a commit here wakes the worker.</summary>
    public int PollSeconds { get; init; } = 10;

    /// <summary>Mails over one connection; then a new one, since many servers cut a connection that carries more.</summary>
    public int Batch { get; init; } = 50;

    /// <summary>
    /// How long a claimed mail is ours. After a crash it waits this long for another worker, so not hours;
    /// longer than one try may take, or two workers would send it.
    /// </summary>
    public int LeaseSeconds { get; init; } = 300;

    /// <summary>Tries before a mail is given up: with the pauses below that is about a day, as mail servers themselves do.</summary>
    public int Attempts { get; init; } = 10;

    /// <summary>
    /// Pause after each failed try in minutes; the last one repeats. Short at first (greylisting, a restart),
    /// then long (an outage that tries do not shorten). Null is 1, 5, 15, 60, 240.
    /// </summary>
    public IReadOnlyList<int>? RetryMinutes { get; init; }

    /// <summary>
    /// How long a sent or given-up mail stays on record: a quarter, in which somebody may ask whether it
    /// was sent. After that its address is nobody's business.
    /// </summary>
    public int KeepDays { get; init; } = 90;

    /// <summary>Delivery reports taken in at once: a morning's worth, in one request.</summary>
    public int ReportFiles { get; init; } = 100;

    /// <summary>Longest delivery report: it holds at most the mail it returns, and ours are short.</summary>
    public int ReportKilobytes { get; init; } = 512;

    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);
    public TimeSpan Poll => TimeSpan.FromSeconds(PollSeconds);

    /// <summary>How long to wait after the given number of tries.</summary>
    public TimeSpan PauseAfter(int attempts)
    {
        IReadOnlyList<int> minutes = RetryMinutes ?? [1, 5, 15, 60, 240];
        return TimeSpan.FromMinutes(minutes[Math.Clamp(attempts, 1, minutes.Count) - 1]);
    }
}

/// <summary>Settings under <c>Mail:Smtp</c>.</summary>
public sealed class SmtpSettings
{
    public string? Host { get; init; }
    public int Port { get; init; } = 25;

    /// <summary>Auto takes the best the server offers; StartTls or Tls where the way to it is not our own.</summary>
    public MailServerSecurity Security { get; init; } = MailServerSecurity.Auto;

    /// <summary>Null: no authentication, as for a relay that knows us by address.</summary>
    public string? UserName { get; init; }
    public string? Password { get; init; }

    /// <summary>
    /// The longest one try may take, connecting included. Long enough for a server that scans mails before it
    /// accepts them: giving up just then would send the mail twice.
    /// </summary>
    public int TimeoutSeconds { get; init; } = 60;

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);
}

public static class MailServerSecurityOptions
{
    /// <summary>As MailKit calls it.</summary>
    public static SecureSocketOptions SocketOptions(this MailServerSecurity security) =>
        security switch
        {
            MailServerSecurity.None => SecureSocketOptions.None,
            MailServerSecurity.StartTls => SecureSocketOptions.StartTls,
            MailServerSecurity.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.Auto,
        };
}
