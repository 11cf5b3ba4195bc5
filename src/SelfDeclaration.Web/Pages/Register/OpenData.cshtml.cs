using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.OpenData;
using SelfDeclaration.Web.Register;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Register;

/// <summary>オープンデータ: the whole public register as files, day by day, and what stands in them.</summary>
public sealed class OpenDataModel(
    RegistryDb db,
    Freshness freshness,
    OperatorSettings siteOperator,
    IOptions<OpenDataSettings> settings,
    IOptions<SiteSettings> site
) : PageModel
{
    private static readonly (string Name, string Text)[] s_files =
    [
        (OpenDataFiles.Csv, "CSV：表計算ソフトで開けます（UTF-8）"),
        (OpenDataFiles.Json, "JSON Lines：1行が1事業者のJSONです"),
        (OpenDataFiles.Difference, "前の版との差分（CSV）"),
    ];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<OpenDataEdition> Editions { get; private set; } = [];

    public OpenDataEdition? Newest => Editions is [var newest, ..] ? newest : null;

    public OpenDataSettings Settings => settings.Value;

    public string OperatorName => siteOperator.Name;

    /// <summary>For programs: always the newest.</summary>
    public Uri AddressOfLatest => site.Value.At(Address(OpenDataSetup.Latest, OpenDataFiles.Csv));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Editions = await db
            .OpenDataEditions.AsNoTracking()
            .Include(e => e.Files)
            .Where(e => e.MadeAt != null)
            .OrderByDescending(e => e.Day)
            .ToListAsync(stop);
        var content =
            $"{string.Join('\n', Editions.Select(e => $"{e.Day:O} {e.MadeAt:O}"))}\n{AddressOfLatest}\n{Settings.KeepDays} {Settings.Hour} {Settings.LicenseName} {Settings.LicenseUrl}";
        return freshness.IsKnown(content) ? StatusCode(StatusCodes.Status304NotModified) : Page();
    }

    public static IEnumerable<(OpenDataFile File, string Text)> FilesOf(OpenDataEdition edition) =>
        s_files
            .Select(f => (File: edition.Files.FirstOrDefault(x => x.Name == f.Name)!, f.Text))
            .Where(f => f.File is not null);

    public static string Address(OpenDataEdition edition, string name) =>
        Address(edition.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), name);

    /// <summary>In the unit a reader thinks of: 1.2 MB.</summary>
    public static string Show(long bytes) =>
        bytes switch
        {
            < 1000 => $"{bytes} B",
            < 1_000_000 => $"{bytes / 1000.0:0.#} KB",
            < 1_000_000_000 => $"{bytes / 1_000_000.0:0.#} MB",
            _ => $"{bytes / 1_000_000_000.0:0.#} GB",
        };

    private static string Address(string day, string name) => $"/open-data/{day}/{name}";
}
