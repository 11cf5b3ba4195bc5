using System.Buffers.Text;
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
        var done = 0;
        // The first one only warms the connection up.
        for (var first = true; first || clock.Elapsed < time; first = false)
        {
            await socket.SendAsync(isNew ? Request() : request);
            for (var got = 0; !IsWhole(buffer.AsSpan(0, got)); )
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
                var more = await socket.ReceiveAsync(buffer.AsMemory(got), patience.Token);
                got +=
                    more > 0
                        ? more
                        : throw new InvalidOperationException($"{path}: the server hung up.");
            }

            done++;
        }

        return done;
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        if (!answer.StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException(Encoding.ASCII.GetString(answer[..end]));
        }

        var length = answer[..end].IndexOf("Content-Length: "u8);
        return length < 0
            ? answer.EndsWith("\r\n0\r\n\r\n"u8)
            : Utf8Parser.TryParse(answer[(length + 16)..], out int bytes, out _)
                && answer.Length == end + 4 + bytes;
    }
}
