using MailKit;
using MailKit.Net.Imap;
using SelfDeclaration.Web.Mail;

namespace SelfDeclaration.Web.Inquiries;

/// <summary>事務局のメールボックス over one IMAP connection. Mails are moved, never deleted.</summary>
public sealed class ImapMailbox : IAsyncDisposable
{
    private readonly ImapClient _client;
    private readonly MailboxSettings _settings;
    private readonly IMailFolder _folder;

    private ImapMailbox(ImapClient client, MailboxSettings settings, IMailFolder folder) =>
        (_client, _settings, _folder) = (client, settings, folder);

    public static async Task<ImapMailbox> OpenAsync(
        MailboxSettings settings,
        CancellationToken stop
    )
    {
        var client = new ImapClient { Timeout = settings.TimeoutSeconds * 1000 };
        try
        {
            await client.ConnectAsync(
                settings.Host!,
                settings.Port,
                settings.Security.SocketOptions(),
                stop
            );
            await client.AuthenticateAsync(settings.UserName!, settings.Password!, stop);
            var folder = await client.GetFolderAsync(settings.Folder, stop);
            await folder.OpenAsync(FolderAccess.ReadWrite, stop);
            return new(client, settings, folder);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>What lies in the folder, the oldest first: name and size.</summary>
    public async Task<IReadOnlyList<(UniqueId Id, uint Bytes)>> ListAsync(CancellationToken stop)
    {
        if (_folder.Count == 0)
        {
            return [];
        }

        var mails = await _folder.FetchAsync(
            0,
            _settings.MailsPerLook - 1,
            MessageSummaryItems.UniqueId | MessageSummaryItems.Size,
            stop
        );
        return [.. mails.Select(m => (m.UniqueId, m.Size ?? 0))];
    }

    /// <summary>The mail, or its beginning when it is longer.</summary>
    public Task<Stream> ReadAsync(UniqueId id, int longest, CancellationToken stop) =>
        _folder.GetStreamAsync(id, 0, longest, stop);

    /// <summary>Into the folder of what was taken in, or of what a person has to look at.</summary>
    public async Task MoveAsync(UniqueId id, bool aside, CancellationToken stop)
    {
        var target = await FolderAsync(aside ? _settings.AsideFolder : _settings.DoneFolder, stop);
        await _folder.MoveToAsync(id, target, stop);
    }

    /// <summary>How many mails a person has to look at.</summary>
    public async Task<int> AsideAsync(CancellationToken stop)
    {
        var aside = await FolderAsync(_settings.AsideFolder, stop);
        await aside.StatusAsync(StatusItems.Count, stop);
        return aside.Count;
    }

    public async ValueTask DisposeAsync()
    {
        if (_client.IsConnected)
        {
            try
            {
                using var limit = new CancellationTokenSource(
                    TimeSpan.FromSeconds(_settings.TimeoutSeconds)
                );
                await _client.DisconnectAsync(quit: true, limit.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // It is gone already.
            }
        }

        _client.Dispose();
    }

    private async Task<IMailFolder> FolderAsync(string name, CancellationToken stop)
    {
        try
        {
            return await _client.GetFolderAsync(name, stop);
        }
        catch (FolderNotFoundException)
        {
            var root = _client.GetFolder(_client.PersonalNamespaces[0]);
            return await root.CreateAsync(name, isMessageFolder: true, stop)
                ?? throw new FolderNotFoundException(name);
        }
    }
}
