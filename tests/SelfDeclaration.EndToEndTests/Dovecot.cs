using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;

namespace SelfDeclaration.EndToEndTests;

/// <summary>A real IMAP server with one mailbox in a folder of its own, which ends with the test.</summary>
public sealed class Dovecot : IAsyncDisposable
{
    public const string User = "office";
    public const string Password = "geheim";

    private readonly string _folder = Directory.CreateTempSubdirectory("dovecot-").FullName;
    private readonly Process _process;

    private Dovecot()
    {
        Port = FreePort();
        var mail = Directory.CreateDirectory(Path.Combine(_folder, "mail")).FullName;
        // Its parts run as other people when root starts it.
        using (var opened = Process.Start("chmod", ["0777", _folder, mail]))
        {
            opened.WaitForExit();
        }

        var config = Path.Combine(_folder, "dovecot.conf");
        File.WriteAllText(config, Config(mail));
        // Not in the path of everybody.
        const string Usual = "/usr/sbin/dovecot";
        var program = File.Exists(Usual) ? Usual : "dovecot";
        _process = Process.Start(
            new ProcessStartInfo(program, ["-F", "-c", config]) { RedirectStandardError = true }
        )!;
    }

    public int Port { get; }

    /// <summary>Starts it, and returns when it listens.</summary>
    public static async Task<Dovecot> StartAsync()
    {
        var server = new Dovecot();
        while (await server._process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.Contains("starting up", StringComparison.Ordinal))
            {
                // What it says later is thrown away, so that it never waits to say it.
                _ = server._process.StandardError.ReadToEndAsync();
                return server;
            }
        }

        throw new InvalidOperationException(
            "Dovecot did not start; ./test installs dovecot-imapd."
        );
    }

    /// <summary>Puts a mail into the mailbox, as a mail server does.</summary>
    public async Task DeliverAsync(string mail)
    {
        using var client = await ConnectAsync();
        using var message = await MimeMessage.LoadAsync(
            new MemoryStream(System.Text.Encoding.UTF8.GetBytes(mail))
        );
        await client.Inbox!.AppendAsync(message);
        await client.DisconnectAsync(quit: true);
    }

    /// <summary>Subjects of the mails in a folder; none when it is not there.</summary>
    public async Task<IReadOnlyList<string?>> SubjectsAsync(string name)
    {
        using var client = await ConnectAsync();
        var folder = await client.GetFolderAsync(name);
        await folder.OpenAsync(FolderAccess.ReadOnly);
        IList<IMessageSummary> mails =
            folder.Count == 0 ? [] : await folder.FetchAsync(0, -1, MessageSummaryItems.Envelope);
        await client.DisconnectAsync(quit: true);
        return [.. mails.Select(m => m.Envelope?.Subject)];
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<ImapClient> ConnectAsync()
    {
        var client = new ImapClient();
        await client.ConnectAsync("127.0.0.1", Port, SecureSocketOptions.None);
        await client.AuthenticateAsync(User, Password);
        return client;
    }

    private string Config(string mail)
    {
        // Root may not own a mailbox; anybody else starts all of it as themselves.
        var (owner, people) = Environment.UserName is "root"
            ? ("uid=nobody gid=nogroup", "")
            : (
                "",
                $"default_login_user = {Environment.UserName}\ndefault_internal_user = {Environment.UserName}\n"
            );
        return $$"""
            base_dir = {{_folder}}/run
            state_dir = {{_folder}}/state
            log_path = /dev/stderr
            protocols = imap
            listen = 127.0.0.1
            ssl = no
            disable_plaintext_auth = no
            mail_location = maildir:{{mail}}
            first_valid_uid = 1
            {{people}}
            passdb {
              driver = static
              args = password={{Password}}
            }
            userdb {
              driver = static
              args = {{owner}} home={{mail}}
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = {{Port}}
              }
              inet_listener imaps {
                port = 0
              }
            }
            service anvil {
              chroot =
            }
            service stats {
              chroot =
            }

            """;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
