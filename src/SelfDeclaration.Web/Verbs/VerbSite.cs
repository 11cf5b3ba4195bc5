using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference;

namespace SelfDeclaration.Web.Verbs;

/// <summary>The site's services without the site: what a verb works with.</summary>
public sealed class VerbSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly AsyncServiceScope scope;

    private VerbSite(WebApplication app, VerbConsole console)
    {
        (this.app, Console) = (app, console);
        scope = app.Services.CreateAsyncScope();
    }

    public VerbConsole Console { get; }
    public IServiceProvider Services => scope.ServiceProvider;
    public RegistryDb Db => scope.ServiceProvider.GetRequiredService<RegistryDb>();
    public TimeProvider Time => scope.ServiceProvider.GetRequiredService<TimeProvider>();
    public ReferenceData Reference => scope.ServiceProvider.GetRequiredService<ReferenceData>();

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public IConfiguration Configuration => app.Configuration;
    public IHostEnvironment Environment => app.Environment;
    public IStartupValidator? Settings => app.Services.GetService<IStartupValidator>();

    public static VerbSite Build(WebApplicationBuilder builder, VerbConsole console)
    {
        // A verb says what it does in its own words.
        builder.Logging.ClearProviders();
        return new(builder.Build(), console);
    }

    public void Say(string line) => Console.Out.WriteLine(line);

    /// <summary>Migrates where the site would at its start; where it would not, says what to do first.</summary>
    public async Task PrepareDatabaseAsync(CancellationToken cancellationToken)
    {
        await app.Services.MigrateOnStartAsync();
        if ((await Db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            throw new VerbException(
                "データベースの表が古い形です。先に migrate を実行してください"
            );
        }

        // The first use makes the first key, with a connection of its own: not while a verb holds SQLite's write lock.
        _ = app.Services.GetService<IDataProtectionProvider>()?.CreateProtector("verb").Protect([]);
    }

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await app.DisposeAsync();
    }
}
