using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SelfDeclaration.Businesses;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Databases;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Reference.Imports;

namespace SelfDeclaration.IntegrationTests.Reference;

/// <summary>A migrated database whose directories are empty, a folder for files, and the ways to import and look up.</summary>
internal sealed class EmptyDirectories : IAsyncDisposable
{
    private readonly TestDatabase _database = TestDatabase.Create();
    private readonly ServiceProvider _services;
    private readonly string _folder = Directory.CreateTempSubdirectory("sd-import-").FullName;

    public EmptyDirectories()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _services = new ServiceCollection()
            .AddLogging()
            .AddRegistryDb(
                new()
                {
                    Provider = TestDatabase.Provider,
                    ConnectionString = _database.ConnectionString,
                }
            )
            .BuildServiceProvider();
        Use(db =>
        {
            db.PostalTowns.ExecuteDelete();
            db.Corporations.ExecuteDelete();
            return db.DirectoryEditions.ExecuteDelete();
        });
    }

    public FakeTimeProvider Clock { get; } = new(TestApp.Start);
    public string ConnectionString => _database.ConnectionString;
    public string ReportPath => Path.Combine(_folder, "report.csv");
    public IReadOnlyList<string> Report => File.ReadAllLines(ReportPath);

    public static string Number(int n) =>
        CorporateNumber.FromRegistrationNumber($"9999{n:D8}")!.Digits;

    /// <summary>One line as the National Tax Agency writes it.</summary>
    public static string Row(
        string number,
        string name,
        string process = "01",
        string updated = "2026-01-05",
        string closed = "",
        string postalCode = "1130021",
        int latest = 1,
        int hidden = 0
    ) =>
        $"1,{number},{process},0,{updated},2026-01-05,\"{name}\",,301,\"東京都\",\"文京区\",\"本駒込２丁目\",,13,105,{postalCode},,,{closed},,,,2015-10-05,{latest},,,,,\"カクウ\",{hidden}";

    public string Write(string file, params string[] lines) =>
        Write(file, new UTF8Encoding(false), "\n", lines);

    public string Write(string file, Encoding encoding, string lineEnd, params string[] lines)
    {
        var path = Path.Combine(_folder, file);
        File.WriteAllText(path, string.Concat(lines.Select(l => l + lineEnd)), encoding);
        return path;
    }

    public string Zip(string file, params string[] paths)
    {
        var path = Path.Combine(_folder, file);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var inner in paths)
        {
            archive.CreateEntryFromFile(inner, Path.GetFileName(inner));
        }

        return path;
    }

    public Task<ImportOutcome> ImportAsync(params string[] paths) => ImportAsync(null, null, paths);

    public async Task<ImportOutcome> ImportAsync(
        CorporationFileKind? force,
        Action<LoadProgress>? progress,
        params string[] paths
    )
    {
        using var report = new ImportReport(ReportPath);
        return await UseAsync(db =>
            new ImportCorporations(db, Clock).RunAsync(
                paths,
                force,
                report,
                progress ?? (_ => { }),
                default
            )
        );
    }

    public async Task<ImportOutcome> ImportPostalCodesAsync(string path)
    {
        using var report = new ImportReport(ReportPath);
        return await UseAsync(db =>
            new ImportPostalCodes(db, Clock).RunAsync(path, report, _ => { }, default)
        );
    }

    public Task<CorporationLookup> FindAsync(string number) =>
        UseAsync(db => new CorporationDirectory(db, agency: null).FindAsync(number, default));

    public async Task<string?> NameOfAsync(string number) =>
        (await FindAsync(number)).Corporation?.Name;

    public async Task<IReadOnlyList<string>> TownsOfAsync(string postalCode) =>
        [
            .. (
                await UseAsync(db => new PostalCodeDirectory(db).FindAsync(postalCode, default))
            ).Select(t => $"{t.PrefectureCode} {t.Municipality} {t.Town}"),
        ];

    public async Task<T> UseAsync<T>(Func<RegistryDb, Task<T>> use)
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<RegistryDb>());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Use(Func<RegistryDb, int> use)
    {
        using var scope = _services.CreateScope();
        use(scope.ServiceProvider.GetRequiredService<RegistryDb>());
    }
}
