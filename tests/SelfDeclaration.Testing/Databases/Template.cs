using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference;

namespace SelfDeclaration.Testing.Databases;

/// <summary>Migrates a database and fills in the reference directories, once per test process.</summary>
internal static class Template
{
    public static void Fill(DatabaseSettings settings)
    {
        using var services = new ServiceCollection()
            .AddLogging()
            .AddRegistryDb(settings)
            .BuildServiceProvider();
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        db.Database.Migrate();
        Task.Run(() =>
                FirstStart.FillDirectoriesAsync(
                    db,
                    TimeProvider.System,
                    ReferenceData.Load(),
                    demo: true,
                    CancellationToken.None
                )
            )
            .GetAwaiter()
            .GetResult();
    }
}
