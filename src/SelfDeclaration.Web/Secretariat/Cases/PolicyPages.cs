using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>
/// 基本方針のページを確かめる: asks for the page an applicant named, which may be any address at all. The
/// connection goes to the very address that was found public, so that no name can lead it inside.
/// </summary>
public sealed class PolicyPages(IOptions<SecretariatSettings> settings, TimeProvider clock)
    : IDisposable
{
    private readonly HttpClient _http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectCallback = (context, stop) => ConnectAsync(context, settings.Value, stop),
        }
    )
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Looks at the page now; keeps nothing.</summary>
    public async Task<PolicyCheck> LookAsync(long declarationKey, string url)
    {
        var (outcome, status) = await LookAsync(url);
        return new()
        {
            DeclarationKey = declarationKey,
            Url = url,
            Outcome = outcome,
            Status = status,
            CheckedAt = clock.GetUtcNow(),
        };
    }

    public void Dispose() => _http.Dispose();

    private async Task<(PolicyPageOutcome, int?)> LookAsync(string url)
    {
        using var time = new CancellationTokenSource(
            TimeSpan.FromSeconds(settings.Value.PolicyPageTimeoutSeconds),
            TimeProvider.System
        );
        try
        {
            return await FollowAsync(new Uri(url), time.Token);
        }
        catch (OperationCanceledException)
        {
            return (PolicyPageOutcome.TimedOut, null);
        }
        catch (HttpRequestException e) when (e.InnerException is PrivateAddressException)
        {
            return (PolicyPageOutcome.Private, null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or UriFormatException)
        {
            return (PolicyPageOutcome.NotThere, null);
        }
    }

    private async Task<(PolicyPageOutcome, int?)> FollowAsync(Uri address, CancellationToken stop)
    {
        for (var redirects = 0; redirects <= settings.Value.PolicyPageRedirects; redirects++)
        {
            if (address.Scheme is not ("http" or "https") || !MayAsk(address))
            {
                return (PolicyPageOutcome.Private, null);
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.UserAgent.ParseAdd("SelfDeclaration-PolicyPageCheck/1.0");
            using var answer = await _http.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                stop
            );
            if (answer.Headers.Location is { } next && (int)answer.StatusCode is >= 300 and < 400)
            {
                address = new Uri(address, next);
                continue;
            }

            if (!answer.IsSuccessStatusCode)
            {
                return (PolicyPageOutcome.Refused, (int)answer.StatusCode);
            }

            await ReadSomeAsync(answer, stop);
            return (PolicyPageOutcome.Reached, (int)answer.StatusCode);
        }

        return (PolicyPageOutcome.TooManyRedirects, null);
    }

    // Other ports are for other services, and none of an applicant's pages.
    private bool MayAsk(Uri address) =>
        settings.Value.PolicyPageMayBePrivate || address.Port is 80 or 443 or 8080 or 8443;

    private async Task ReadSomeAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(stop);
        var buffer = new byte[8192];
        for (var read = 0; read < settings.Value.PolicyPageBytes; )
        {
            var some = await body.ReadAsync(buffer, stop);
            if (some == 0)
            {
                return;
            }

            read += some;
        }
    }

    private static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        SecretariatSettings settings,
        CancellationToken stop
    )
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, stop);
        if (!settings.PolicyPageMayBePrivate && !addresses.All(PublicAddress.Is))
        {
            throw new PrivateAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class PrivateAddressException : IOException;
}
