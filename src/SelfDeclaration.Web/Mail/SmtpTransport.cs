using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace SelfDeclaration.Web.Mail;

/// <summary>Hands mails to a mail server over one connection, opened when the first mail needs it.</summary>
public sealed class SmtpTransport(IOptions<MailSettings> settings) : IMailTransport
{
    private readonly SmtpSettings smtp = settings.Value.Smtp;
    private SmtpClient? client;

    public async Task<MailOutcome> SendAsync(MimeMessage message)
    {
        // Not the host's stop signal: cutting a mail between its last byte and the server's answer sends it twice.
        using var limit = new CancellationTokenSource(smtp.Timeout);
        try
        {
            await ConnectAsync(limit.Token);
        }
        catch (Exception e) when (IsOutside(e))
        {
            Drop();
            return new(MailVerdict.NoServer, $"connect: {Reason(e)}");
        }

        try
        {
            await client!.SendAsync(message, limit.Token);
            return MailOutcome.Sent;
        }
        catch (SmtpCommandException e)
        {
            // Only a refused recipient is final. Any other 5xx (sender, content) is our own fault and can be mended.
            var never =
                e.ErrorCode is SmtpErrorCode.RecipientNotAccepted && (int)e.StatusCode >= 500;
            return new(never ? MailVerdict.Refused : MailVerdict.Delayed, Reason(e));
        }
        catch (Exception e) when (IsOutside(e))
        {
            Drop();
            return new(MailVerdict.Delayed, Reason(e));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (client is { IsConnected: true })
        {
            using var limit = new CancellationTokenSource(smtp.Timeout);
            try
            {
                await client.DisconnectAsync(quit: true, limit.Token);
            }
            catch (Exception e) when (IsOutside(e))
            {
                // Its mails are settled; how the server says goodbye does not matter.
            }
        }

        Drop();
    }

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        if (client is { IsConnected: true })
        {
            return;
        }

        Drop();
        client = new() { Timeout = (int)smtp.Timeout.TotalMilliseconds };
        await client.ConnectAsync(
            smtp.Host!,
            smtp.Port,
            smtp.Security.SocketOptions(),
            cancellation
        );
        if (smtp.UserName is not null)
        {
            await client.AuthenticateAsync(smtp.UserName, smtp.Password ?? "", cancellation);
        }
    }

    private void Drop()
    {
        client?.Dispose();
        client = null;
    }

    private static bool IsOutside(Exception e) =>
        e
            is SmtpCommandException
                or ProtocolException
                or IOException
                or SocketException
                or TimeoutException
                or OperationCanceledException
                or AuthenticationException
                or SslHandshakeException
                or NotSupportedException;

    // What the server says about a login may repeat the name; everything else it says is worth reading.
    private static string Reason(Exception e) =>
        e switch
        {
            SmtpCommandException c => $"{(int)c.StatusCode} {c.Message}",
            SocketException s => s.SocketErrorCode.ToString(),
            OperationCanceledException or TimeoutException => "no answer in time",
            AuthenticationException => "login refused",
            SslHandshakeException => "no trusted TLS connection",
            NotSupportedException => "the server lacks what Mail:Smtp:Security or this mail needs",
            _ => "connection lost",
        };
}
