using System.Diagnostics;

namespace SelfDeclaration.Testing;

/// <summary>A throw-away Redis, reached over a socket in a folder of its own. It ends with the process, however that ends.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("sd-redis-").FullName;
    private readonly Process _guard;

    private RedisServer()
    {
        // The guard waits for the end of its input: the pipe closes when this process goes away.
        var script = $$"""
            trap 'rm -rf {{_root}}' EXIT
            redis-server --port 0 --unixsocket {{_root}}/socket --save '' --dir {{_root}} & redis=$!
            read -r _ || true
            kill $redis
            wait $redis
            """;
        _guard = Process.Start(
            new ProcessStartInfo("bash", ["-c", script])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
    }

    /// <summary>./test installs it; ./test --fast installs nothing.</summary>
    public static bool IsInstalled =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "redis-server")));

    /// <summary>For the setting <c>Cache:Redis</c>.</summary>
    public string Address => $"!{_root}/socket";

    public static async Task<RedisServer> StartAsync()
    {
        var server = new RedisServer();
        while (await server._guard.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("ready to accept connections", StringComparison.OrdinalIgnoreCase))
            {
                return server;
            }
        }

        throw new InvalidOperationException("Redis did not start.");
    }

    public async Task StopAsync()
    {
        _guard.StandardInput.Close();
        // Its last words, or it would wait for somebody to read them.
        await _guard.StandardOutput.ReadToEndAsync();
        await _guard.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_guard.HasExited)
        {
            await StopAsync();
        }

        _guard.Dispose();
    }
}
