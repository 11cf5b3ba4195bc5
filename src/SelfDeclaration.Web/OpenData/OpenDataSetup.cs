using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Register;

namespace SelfDeclaration.Web.OpenData;

/// <summary>オープンデータ: its services and its files, for RegisterSetup to call.</summary>
public static class OpenDataSetup
{
    /// <summary>Stands for the day of the newest edition, so that a program need not know it.</summary>
    public const string Latest = "latest";

    public const string Packed = ".gz";

    private static readonly string[] s_reading = [HttpMethods.Get, HttpMethods.Head];

    public static void AddOpenData(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<OpenDataSettings>()
            .Bind(configuration.GetSection(OpenDataSettings.Section))
            .Validate(
                o => o.IsPossible,
                "設定 OpenData:Hour は0〜23、:KeepDays は2以上、:MakeMinutes は1以上、:LicenseUrl は https:// で始まるアドレスにしてください"
            )
            .ValidateOnStart();
        services.AddSingleton<OpenDataStore>();
        services.AddScoped<OpenDataFiles>();
    }

    public static void MapOpenData(this IEndpointRouteBuilder endpoints)
    {
        var files = endpoints.MapGroup("/open-data");
        files
            .MapMethods("/{day}/{name}", s_reading, FileAsync)
            .RequireRateLimiting(RegisterLimits.Download);
        files.MapMethods("/{day}/SHA256SUMS", s_reading, SumsAsync);
        files.MapMethods(
            $"/{OpenDataFiles.Schema}",
            s_reading,
            (IOptions<SiteSettings> site, IOptions<OpenDataSettings> settings) =>
                Results.Text(
                    OpenDataSchema.Json(site.Value, settings.Value),
                    "application/schema+json; charset=utf-8"
                )
        );
    }

    private static async Task<IResult> FileAsync(
        string day,
        string name,
        RegistryDb db,
        HttpResponse response,
        CancellationToken stop
    )
    {
        var packed = name.EndsWith(Packed, StringComparison.Ordinal);
        var plainName = packed ? name[..^Packed.Length] : name;
        if (
            await EditionAsync(day, db, stop) is not { } edition
            || edition.Files.FirstOrDefault(f => f.Name == plainName) is not { } file
        )
        {
            return Results.NotFound();
        }

        MayBeKept(response, day);
        return Results.Stream(
            new OpenDataStream(db, file, packed),
            packed ? "application/gzip"
                : plainName.EndsWith(".csv", StringComparison.Ordinal) ? "text/csv; charset=utf-8"
                : "application/jsonl; charset=utf-8",
            $"{edition.Day:yyyy-MM-dd}-{name}",
            edition.MadeAt,
            new EntityTagHeaderValue($"\"{(packed ? file.PackedSha256 : file.Sha256)[..32]}\""),
            enableRangeProcessing: true
        );
    }

    /// <summary>In the form that <c>sha256sum --check</c> reads.</summary>
    private static async Task<IResult> SumsAsync(
        string day,
        RegistryDb db,
        HttpResponse response,
        CancellationToken stop
    )
    {
        if (await EditionAsync(day, db, stop) is not { } edition)
        {
            return Results.NotFound();
        }

        MayBeKept(response, day);
        var lines = edition
            .Files.OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f =>
                $"{f.Sha256}  {edition.Day:yyyy-MM-dd}-{f.Name}\n{f.PackedSha256}  {edition.Day:yyyy-MM-dd}-{f.Name}{Packed}\n"
            );
        return Results.Text(string.Concat(lines), "text/plain; charset=utf-8");
    }

    private static async Task<OpenDataEdition?> EditionAsync(
        string day,
        RegistryDb db,
        CancellationToken stop
    )
    {
        var editions = db
            .OpenDataEditions.AsNoTracking()
            .Include(e => e.Files)
            .Where(e => e.MadeAt != null);
        if (day == Latest)
        {
            return await editions.OrderByDescending(e => e.Day).FirstOrDefaultAsync(stop);
        }

        return DateOnly.TryParseExact(
            day,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var known
        )
            ? await editions.SingleOrDefaultAsync(e => e.Day == known, stop)
            : null;
    }

    // A day's files never change; the newest ones do, and are asked for every time.
    private static void MayBeKept(HttpResponse response, string day) =>
        response.GetTypedHeaders().CacheControl =
            day == Latest
                ? new() { Public = true, NoCache = true }
                : new() { Public = true, MaxAge = TimeSpan.FromHours(1) };
}
