using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Demo;
using SelfDeclaration.Web.Experts;
using SelfDeclaration.Web.Materials;
using SelfDeclaration.Web.Reference.Imports;
using SelfDeclaration.Web.Reference.Loading;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Reference;

/// <summary>初回起動: fills a new database, so that both look-ups work at once and a demo has something to show.</summary>
/// <remarks>Copies of the site that start together wait for each other; the later ones find it done.</remarks>
public static class FirstStart
{
    /// <summary>To be called once the database is migrated, before the site serves.</summary>
    public static async Task FillAsync(
        IServiceProvider services,
        CancellationToken cancellationToken = default
    )
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        var time = services.GetRequiredService<TimeProvider>();
        var reference = services.GetRequiredService<ReferenceData>();
        var businesses = DemoSettings
            .From(services.GetRequiredService<IConfiguration>())
            .BusinessesIn(services.GetRequiredService<IHostEnvironment>());
        await FillDirectoriesAsync(db, time, reference, businesses > 0, cancellationToken);
        await scope
            .ServiceProvider.GetRequiredService<MaterialCatalogue>()
            .FillAsync(cancellationToken);
        if (businesses > 0 && services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            await FictionalNotices.FillAsync(db, time.GetUtcNow(), cancellationToken);
            await FictionalExperts.FillAsync(
                db,
                time.GetUtcNow(),
                services.GetRequiredService<IOptions<ExpertSettings>>().Value.RenewalMonths,
                cancellationToken
            );
        }

        if (businesses > 0 && !await db.Businesses.AnyAsync(cancellationToken))
        {
            await new SeedRegister(db, time, reference).RunAsync(
                businesses,
                SeedRegister.DefaultSeed,
                _ => { },
                cancellationToken
            );
        }
    }

    /// <summary>Loads the postal codes, and for a demo the fictional corporations, where there are none yet.</summary>
    public static async Task FillDirectoriesAsync(
        RegistryDb db,
        TimeProvider time,
        ReferenceData reference,
        bool demo,
        CancellationToken cancellationToken
    )
    {
        if (await LacksAsync(db, DirectoryKind.PostalCodes, cancellationToken))
        {
            await using var one = await DatabaseLock.TakeAsync(db, cancellationToken);
            if (await LacksAsync(db, DirectoryKind.PostalCodes, cancellationToken))
            {
                await new ImportPostalCodes(db, time).LoadShippedAsync(
                    reference,
                    cancellationToken
                );
            }
        }

        if (demo && await LacksAsync(db, DirectoryKind.Corporations, cancellationToken))
        {
            await LoadSampleCorporationsAsync(db, time, reference, cancellationToken);
        }
    }

    private static async Task LoadSampleCorporationsAsync(
        RegistryDb db,
        TimeProvider time,
        ReferenceData reference,
        CancellationToken cancellationToken
    )
    {
        using var report = new ImportReport(
            Path.Combine(Path.GetTempPath(), "corporate-sample-report.csv")
        );
        await new ImportCorporations(db, time).RunAsync(
            [Path.Combine(reference.Folder, "corporate-sample.csv")],
            CorporationFileKind.Full,
            report,
            _ => { },
            cancellationToken
        );
    }

    private static async Task<bool> LacksAsync(
        RegistryDb db,
        DirectoryKind kind,
        CancellationToken cancellationToken
    ) => !await db.DirectoryEditions.Current(kind).AnyAsync(cancellationToken);
}
