using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using SelfDeclaration.SiteBench.Site;

namespace SelfDeclaration.SiteBench.Api;

/// <summary>The same GET again and again over a few open connections, by a client as thin as can be: it shares the processors.</summary>
internal static class Load
{
    private const int Connections = 8;

    private static int asked;

    /// <summary>Requests in a second, and the server's processor time for one.</summary>
    /// <param name="path">With <c>{n}</c> in it, each request is for another address.</param>
    public static async Task<(double PerSecond, double MicrosecondsOfCpu)> RunAsync(
        RunningSite site,
        string path,
        TimeSpan time
    )
    {
        var before = site.Cpu;
        var clock = Stopwatch.StartNew();
        var requests = await Task.WhenAll(
            Enumerable
                .Range(0, Connections)
                .Select(_ => Task.Run(() => RepeatAsync(site.Address, path, clock, time)))
        );
        var (all, took) = (requests.Sum(), clock.Elapsed);
        return (all / took.TotalSeconds, (site.Cpu - before).TotalMicroseconds / all);
    }

    private static async Task<int> RepeatAsync(
        Uri site,
        string path,
        Stopwatch clock,
        TimeSpan time
    )
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(site.Host, site.Port);
        byte[] Request() =>
            Encoding.ASCII.GetBytes(
                $"GET {path.Replace("{n}", $"{Interlocked.Increment(ref asked):D9}")} HTTP/1.1\r\nHost: {site.Authority}\r\n\r\n"
            );

        var request = Request();
        var isNew = path.Contains("{n}", StringComparison.Ordinal);
        var buffer = new byte[256 * 1024];
        var size = await FirstAsync(socket, request, buffer);
        var done = 0;
        while (clock.Elapsed < time)
        {
            await socket.SendAsync(isNew ? Request() : request);
            for (var got = 0; got < size; )
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
                var more = await socket.ReceiveAsync(buffer, patience.Token);
                got +=
                    more > 0
                        ? more
                        : throw new InvalidOperationException($"{path}: the server hung up.");
            }

            done++;
        }

        return done;
    }

    // Every answer is as long as the first: what comes until it is quiet.
    private static async Task<int> FirstAsync(Socket socket, byte[] request, byte[] buffer)
    {
        await socket.SendAsync(request);
        var size = await socket.ReceiveAsync(buffer);
        if (
            !Encoding
                .ASCII.GetString(buffer, 0, size)
                .StartsWith("HTTP/1.1 200", StringComparison.Ordinal)
        )
        {
            throw new InvalidOperationException(Encoding.ASCII.GetString(buffer, 0, size));
        }

        while (true)
        {
            using var quiet = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            try
            {
                size += await socket.ReceiveAsync(buffer, quiet.Token);
            }
            catch (OperationCanceledException)
            {
                return size;
            }
        }
    }
}
