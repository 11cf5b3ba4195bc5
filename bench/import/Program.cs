using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Businesses;
using SelfDeclaration.ImportBench;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Demo;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Reference.Imports;

// Arguments: connection string of an empty PostgreSQL database, a folder to work in, rows, businesses.
var (postgres, folder) = (args[0], args[1]);
var rows = int.Parse(args[2], CultureInfo.InvariantCulture);
var businesses = int.Parse(args[3], CultureInfo.InvariantCulture);
var file = WriteFile(Path.Combine(folder, "00_zenkoku_all_20261130.csv"), rows);

Console.WriteLine("| database | load | rows/s | beside the bare load |");
Console.WriteLine("| --- | --- | --: | --: |");
await MeasureAsync(new() { ConnectionString = $"Data Source={Path.Combine(folder, "bench.db")}" });
await MeasureAsync(new() { Provider = DatabaseProvider.Postgres, ConnectionString = postgres });

async Task MeasureAsync(DatabaseSettings settings)
{
    await using var services = new ServiceCollection()
        .AddLogging()
        .AddRegistryDb(settings)
        .BuildServiceProvider();
    await using var scope = services.CreateAsyncScope();
    var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
    await db.Database.MigrateAsync();

    // Both once to warm up, then in turns; the better of two, for other work on the machine only slows.
    var (bare, import) = (double.MaxValue, double.MaxValue);
    for (var turn = 0; turn < 3; turn++)
    {
        var bareTook = await TimeAsync(() => BareLoad.RunAsync(db, file));
        await BareLoad.ClearAsync(db);
        var importTook = await TimeAsync(() => ImportAsync(db));
        await BareLoad.ClearAsync(db);
        if (turn > 0)
        {
            (bare, import) = (Math.Min(bare, bareTook), Math.Min(import, importTook));
        }
    }

    Print(settings, "corporations, bare load of parsed rows", rows / bare, 1);
    Print(
        settings,
        "import corporations (read, checked, restartable)",
        rows / import,
        bare / import
    );

    var seed = await TimeAsync(() =>
        new SeedRegister(db, TimeProvider.System, ReferenceData.Load()).RunAsync(
            businesses,
            SeedRegister.DefaultSeed,
            _ => { },
            default
        )
    );
    Print(settings, "seed (businesses; five tables, fifteen indexes)", businesses / seed, null);
}

async Task ImportAsync(RegistryDb db)
{
    using var report = new ImportReport(Path.Combine(folder, "report.csv"));
    await new ImportCorporations(db, TimeProvider.System).RunAsync(
        [file],
        null,
        report,
        _ => { },
        default
    );
}

static async Task<double> TimeAsync(Func<Task> work)
{
    var clock = Stopwatch.StartNew();
    await work();
    return clock.Elapsed.TotalSeconds;
}

static void Print(DatabaseSettings settings, string what, double perSecond, double? ratio) =>
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {settings.Provider} | {what} | {perSecond:N0} | {ratio:0.00} |"
        )
    );

static string WriteFile(string path, int rows)
{
    using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false));
    for (var n = 0; n < rows; n++)
    {
        var number = CorporateNumber.FromRegistrationNumber($"9999{n:D8}")!.Digits;
        writer.Write(
            $"{n + 1},{number},01,0,2026-01-05,2015-10-05,\"株式会社架空商事{n}\",,301,\"東京都\",\"文京区\",\"本駒込２丁目２８番８号\",,13,105,1130021,,,,,,,2015-10-05,1,\"Kakuu Shoji Co., Ltd.\",\"Tokyo\",\"2-28-8, Honkomagome, Bunkyo ku\",,\"カクウショウジ\",0\n"
        );
    }

    return path;
}
