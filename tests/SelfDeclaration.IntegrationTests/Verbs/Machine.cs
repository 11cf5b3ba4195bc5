using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SelfDeclaration.IntegrationTests.Reference;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Databases;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Verbs;

namespace SelfDeclaration.IntegrationTests.Verbs;

/// <summary>A machine on which an operator types commands: empty directories, and what the program said.</summary>
internal sealed class Machine : IAsyncDisposable
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("sd-verbs-").FullName;

    public EmptyDirectories Directories { get; } = new();
    public List<string?> Served { get; } = [];
    public string Out => _out.ToString();

    public IReadOnlyList<string> Errors =>
        _error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] Database =>
        [
            $"--Database:Provider={TestDatabase.Provider}",
            $"--Database:ConnectionString={Directories.ConnectionString}",
        ];

    public string NewFile(string name) => Path.Combine(_folder, name);

    public Task<int> RunAsync(params string[] args) =>
        CommandLine.RunAsync(
            args,
            CreateBuilder,
            builder =>
            {
                Served.Add(builder.Configuration["Site:PublicUrl"]);
                return Task.CompletedTask;
            },
            new(_out, _error, IsTerminal: false)
        );

    public async ValueTask DisposeAsync()
    {
        await Directories.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static WebApplicationBuilder CreateBuilder(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(TestApp.Start));
        builder.Services.AddSingleton(ReferenceData.Load());
        builder.Services.AddDatabaseSettings(builder.Configuration);
        builder.Services.AddRegistryDb(
            builder.Configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>()
                ?? new()
        );
        return builder;
    }
}
