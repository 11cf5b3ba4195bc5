using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Web.Data;

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
        FillDirectories(db);
    }

    // The place for the site's own first-start filling (postal codes, sample corporations).
    private static void FillDirectories(RegistryDb db) => _ = db;
}
