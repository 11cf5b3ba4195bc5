using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SelfDeclaration.SiteBench.Site;

/// <summary>A published program in a process of its own on a loopback port. It ends with this process, however that ends.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    // The guard waits for the end of its input: the pipe closes when this process goes away.
    private const string Guard = """
        "$@" & site=$!
        trap 'kill $site 2>/dev/null' EXIT
        trap exit INT TERM HUP
        echo "pid $site"
        read -r _ || true
        kill $site 2>/dev/null
        wait $site
        """;

    private readonly Process _guard;
    private readonly Process _site;
    private readonly List<string> _errors = [];
    private readonly Task _log;
    private int _errorsAtStart;

    private RunningSite(Process guard, Uri address)
    {
        (_guard, Address) = (guard, address);
        var first = guard.StandardOutput.ReadLine() ?? "";
        _site = Process.GetProcessById(int.Parse(first[4..], CultureInfo.InvariantCulture));
        _log = ReadLogAsync();
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to its first 200 at <c>/health/ready</c>.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>
    /// What it logged as an error or worse since it was ready. (Before, EF Core calls the missing table of
    /// migrations of a new PostgreSQL database one.)
    /// </summary>
    public IReadOnlyList<string> Errors => [.. _errors.Skip(_errorsAtStart)];

    public TimeSpan Cpu
    {
        get
        {
            _site.Refresh();
            return _site.TotalProcessorTime;
        }
    }

    public double MemoryInMegabytes
    {
        get
        {
            _site.Refresh();
            return _site.WorkingSet64 / 1048576.0;
        }
    }

    /// <param name="program">Its dll.</param>
    /// <param name="settings">As on the command line.</param>
    /// <param name="environment">Environment variables.</param>
    public static async Task<RunningSite> StartAsync(
        string program,
        IEnumerable<string> settings,
        params (string Name, string Value)[] environment
    )
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(
            "bash",
            [
                "-c",
                Guard,
                "site",
                "dotnet",
                program,
                $"--Urls={address.OriginalString}",
                .. settings,
            ]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            // var/ of the site must not be that of the repository.
            WorkingDirectory = Path.GetTempPath(),
        };
        // Production wants https and never lets the limits on mails go.
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Bench";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var clock = Stopwatch.StartNew();
        var site = new RunningSite(Process.Start(start)!, address);
        await site.WaitUntilReadyAsync();
        site.ReadyAfter = clock.Elapsed;
        site._errorsAtStart = site._errors.Count;
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        _guard.StandardInput.Close();
        await _log;
        await _guard.WaitForExitAsync();
        _guard.Dispose();
        _site.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        while (!await IsReadyAsync(http))
        {
            if (_site.HasExited)
            {
                await _log;
                throw new InvalidOperationException(
                    $"The site did not start: {string.Join('\n', _errors)}"
                );
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task ReadLogAsync()
    {
        var failing = false;
        while (await _guard.StandardOutput.ReadLineAsync() is { } line)
        {
            // An entry goes on in indented lines.
            failing = line.StartsWith(' ')
                ? failing
                : line.StartsWith("fail:", StringComparison.Ordinal)
                    || line.StartsWith("crit:", StringComparison.Ordinal);
            if (failing)
            {
                _errors.Add(line);
            }
        }
    }
}
