using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Databases;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Testing;

/// <summary>The real application on its own database, at a time the test sets. Nothing is mocked.</summary>
public sealed class TestApp : IAsyncDisposable
{
    /// <summary>A Tuesday, ten in the morning in Japan.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase _database = TestDatabase.Create();
    private readonly Dictionary<string, string?> _settings;
    private Process? _process;

    /// <param name="start">What its clock shows at first; <see cref="Start"/> unless given.</param>
    public TestApp(DateTimeOffset? start = null)
    {
        Clock = new(start ?? Start);
        _settings = new()
        {
            ["Database:Provider"] = TestDatabase.Provider.ToString(),
            ["Database:ConnectionString"] = _database.ConnectionString,
            ["Database:MigrateOnStart"] = "false",
            ["Demo:Businesses"] = "0",
            ["Jobs:Enabled"] = "false",
            ["Materials:FillOnStart"] = "false",
            ["Metrics:Enabled"] = "false",
            ["Register:Follow"] = "false",
            ["Mail:Transport"] = "Mailbox",
            ["Site:PublicUrl"] = "https://localhost",
            ["Logging:LogLevel:Default"] = "Warning",
            // Nobody edits the settings of a test: without it every application watches all folders of the program.
            ["hostBuilder:reloadConfigOnChange"] = "false",
        };
    }

    public FakeTimeProvider Clock { get; }

    /// <summary>Errors the application logged.</summary>
    public ErrorLog Errors { get; } = new();

    public string ConnectionString => _database.ConnectionString;

    public IServiceProvider Services => Running.Services;

    private Process Running => _process ??= new(this);

    /// <summary>Sets one setting; before the first use of the application.</summary>
    public TestApp WithSetting(string key, string? value)
    {
        if (_process is not null)
        {
            throw new InvalidOperationException(
                $"Set {key} before the application runs, or RestartAsync() afterwards with it."
            );
        }

        _settings[key] = value;
        return this;
    }

    /// <summary>A new visitor, with no cookies.</summary>
    public TestBrowser Browse() => new(this);

    /// <summary>A new visitor from a network address, with <c>ForwardedHeaders_Enabled</c> set.</summary>
    public TestBrowser BrowseFrom(string address) => new(this) { Address = address };

    /// <summary>A plain client: no cookies, no redirects followed.</summary>
    public HttpClient CreateClient() =>
        new(new Wire(this)) { BaseAddress = new Uri("https://localhost") };

    public async Task UseDbAsync(Func<RegistryDb, Task> use) =>
        await UseAsync<RegistryDb, bool>(async db =>
        {
            await use(db);
            return true;
        });

    public Task<T> UseDbAsync<T>(Func<RegistryDb, Task<T>> use) => UseAsync(use);

    /// <summary>Uses one of the application's services in a scope of its own, as a request would.</summary>
    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>
    /// Stops the application and starts it again over the same database: nothing in memory survives.
    /// Browsers go on with their cookies.
    /// </summary>
    public async Task RestartAsync(params (string Key, string? Value)[] settings)
    {
        var address = _process?.Address;
        await StopAsync();
        foreach (var (key, value) in settings)
        {
            _settings[key] = value;
        }

        if (address is not null)
        {
            Listen(address.Port);
        }
    }

    /// <summary>Listens on a real port, for a real browser: returns its address.</summary>
    public Uri Listen(int port = 0)
    {
        _process = new(this, port);
        return _process.Address!;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _database.Dispose();
        Errors.Dispose();
    }

    private async Task StopAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
            _process = null;
        }
    }

    /// <summary>One run of the application.</summary>
    private sealed class Process : WebApplicationFactory<Program>
    {
        private readonly TestApp _app;
        private readonly int? _port;

        public Process(TestApp app, int? port = null)
        {
            (_app, _port) = (app, port);
            if (port is not null)
            {
                // Not UseKestrel(port): it sets the port after Program has been let go on, which may
                // have started the server by then.
                UseKestrel();
                StartServer();
                Address = new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
            }
        }

        /// <summary>Null while it runs without a port.</summary>
        public Uri? Address { get; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Test").UseStaticWebAssets();
            foreach (var (key, value) in _app._settings)
            {
                builder.UseSetting(key, value);
            }

            if (_port is not null)
            {
                builder.UseSetting("Urls", $"http://127.0.0.1:{_port}");
            }

            builder.ConfigureLogging(logging =>
            {
                // All but what a setting of the test asked for.
                foreach (
                    var provider in logging
                        .Services.Where(s =>
                            s.ServiceType == typeof(ILoggerProvider)
                            && s.ImplementationType?.Namespace?.StartsWith(
                                "Microsoft.",
                                StringComparison.Ordinal
                            )
                                is true
                        )
                        .ToList()
                )
                {
                    logging.Services.Remove(provider);
                }

                logging.AddProvider(_app.Errors);
            });
            builder.ConfigureTestServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_app.Clock));
                // The same hash with fewer rounds: a tenth of a second of a processor for each password of a
                // thousand tests is minutes. The benchmarks run with all of them.
                services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = 1_000);
            });
        }
    }

    /// <summary>Sends each request to whichever process runs at that moment.</summary>
    private sealed class Wire(TestApp app) : HttpMessageHandler
    {
        private static readonly HttpMessageInvoker s_sockets = new(
            new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
        );

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            if (request.RequestUri!.Host == "127.0.0.1")
            {
                // Another server of the test, where a redirect led.
                return await s_sockets.SendAsync(request, cancellationToken);
            }

            if (app.Running.Address is { } address)
            {
                // Beside a real browser: the same server, over the same port.
                request.RequestUri = new Uri(address, request.RequestUri!.PathAndQuery);
                return await s_sockets.SendAsync(request, cancellationToken);
            }

            using var invoker = new HttpMessageInvoker(app.Running.Server.CreateHandler());
            return await invoker.SendAsync(request, cancellationToken);
        }
    }
}
