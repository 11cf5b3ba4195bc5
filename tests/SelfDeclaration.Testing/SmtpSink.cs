using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using MimeKit;

namespace SelfDeclaration.Testing;

/// <summary>Where in the conversation the sink stops being a good mail server.</summary>
public enum SmtpStage
{
    Greeting = 1,
    Mail,
    Rcpt,
    Data,

    /// <summary>All lines of the mail arrived; the sink has not answered yet.</summary>
    EndOfData,
}

/// <summary>A small SMTP server on a real socket that does as the test says.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Received> _messages = [];
    private readonly Dictionary<SmtpStage, Queue<Fault>> _faults = [];
    private readonly Channel<Received> _arrivals = Channel.CreateUnbounded<Received>();
    private readonly Task _loop;
    private int _connections;

    public SmtpSink()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _loop = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>How often a client connected.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>What was accepted, in order.</summary>
    public IReadOnlyList<Received> Messages
    {
        get
        {
            lock (_messages)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>The next mail, as soon as it arrives.</summary>
    public Task<Received> NextAsync() => _arrivals.Reader.ReadAsync(_stop.Token).AsTask();

    /// <summary>Answers so at this stage instead of going on, as often as told.</summary>
    public SmtpSink Answer(SmtpStage stage, string reply, int times = 1) =>
        Plan(stage, new(reply, Hang: false), times);

    /// <summary>Cuts the connection at this stage; at <see cref="SmtpStage.EndOfData"/> it has accepted the mail before.</summary>
    public SmtpSink Die(SmtpStage stage, int times = 1) =>
        Plan(stage, new(null, Hang: false), times);

    /// <summary>Says nothing more at this stage; at <see cref="SmtpStage.EndOfData"/> it has accepted the mail before.</summary>
    public SmtpSink Hang(SmtpStage stage, int times = 1) =>
        Plan(stage, new(null, Hang: true), times);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _loop;
        _stop.Dispose();
    }

    private SmtpSink Plan(SmtpStage stage, Fault fault, int times)
    {
        lock (_faults)
        {
            if (!_faults.TryGetValue(stage, out var queue))
            {
                _faults[stage] = queue = [];
            }

            for (var n = 0; n < times; n++)
            {
                queue.Enqueue(fault);
            }
        }

        return this;
    }

    private Fault? FaultAt(SmtpStage stage)
    {
        lock (_faults)
        {
            return _faults.TryGetValue(stage, out var queue) && queue.TryDequeue(out var fault)
                ? fault
                : null;
        }
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                open.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient tcp)
    {
        Interlocked.Increment(ref _connections);
        using var _ = tcp;
        // Without it every answer waits for the client's delayed acknowledgement.
        tcp.NoDelay = true;
        try
        {
            using var lines = new StreamReader(tcp.GetStream(), Encoding.Latin1);
            await new Conversation(this, lines, tcp.GetStream(), _stop.Token).RunAsync();
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The test is over, or the client hung up.
        }
    }

    public sealed record Received(
        string From,
        IReadOnlyList<string> Recipients,
        MimeMessage Message,
        string Raw
    );

    private sealed record Fault(string? Reply, bool Hang);

    private sealed class Conversation(
        SmtpSink sink,
        StreamReader lines,
        NetworkStream stream,
        CancellationToken stop
    )
    {
        private string _from = "";
        private List<string> _to = [];

        public async Task RunAsync()
        {
            var open = await GoOnAsync(SmtpStage.Greeting, "220 sink ESMTP");
            while (open && await lines.ReadLineAsync(stop) is { } line)
            {
                open = await AnswerAsync(line);
            }
        }

        private async Task<bool> AnswerAsync(string line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    return await SayAsync("250-sink\r\n250-8BITMIME\r\n250 SIZE 10485760");
                case "MAIL":
                    (_from, _to) = (Address(line), []);
                    return await GoOnAsync(SmtpStage.Mail, "250 ok");
                case "RCPT":
                    _to.Add(Address(line));
                    return await GoOnAsync(SmtpStage.Rcpt, "250 ok");
                case "DATA":
                    var fault = sink.FaultAt(SmtpStage.Data);
                    // After another answer than 354 there is no mail to read.
                    return await ActAsync(fault, "354 go on")
                        && (fault is not null || await ReadMailAsync());
                case "QUIT":
                    await SayAsync("221 bye");
                    return false;
                default:
                    return await SayAsync("250 ok");
            }
        }

        private async Task<bool> ReadMailAsync()
        {
            var raw = new StringBuilder();
            while (await lines.ReadLineAsync(stop) is { } line && line != ".")
            {
                raw.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            }

            var fault = sink.FaultAt(SmtpStage.EndOfData);
            if (fault?.Reply is null)
            {
                using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(raw.ToString()));
                var message = await MimeMessage.LoadAsync(bytes, stop);
                var received = new Received(_from, _to, message, raw.ToString());
                lock (sink._messages)
                {
                    sink._messages.Add(received);
                }

                sink._arrivals.Writer.TryWrite(received);
            }

            return await ActAsync(fault, "250 queued");
        }

        private Task<bool> GoOnAsync(SmtpStage stage, string reply) =>
            ActAsync(sink.FaultAt(stage), reply);

        /// <summary>False when the connection ends here.</summary>
        private async Task<bool> ActAsync(Fault? fault, string reply)
        {
            if (fault is { Hang: true })
            {
                await Task.Delay(Timeout.Infinite, stop);
            }

            if (fault is { Reply: null })
            {
                return false;
            }

            await SayAsync(fault?.Reply ?? reply);
            return true;
        }

        private async Task<bool> SayAsync(string reply)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(reply + "\r\n"), stop);
            return true;
        }

        private static string Address(string line)
        {
            var start = line.IndexOf('<', StringComparison.Ordinal) + 1;
            return line[start..line.IndexOf('>', start)];
        }
    }
}
