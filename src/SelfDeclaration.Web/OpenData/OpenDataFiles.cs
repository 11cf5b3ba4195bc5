using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Register;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Reference.Loading;
using SelfDeclaration.Web.Register;

namespace SelfDeclaration.Web.OpenData;

/// <summary>オープンデータの書き出し: all public businesses as CSV and JSON, and what changed since the edition before.</summary>
/// <remarks>
/// One reading in the order of the keys, so that the edition before can be read along with it: whatever the size of the
/// register, two businesses are in memory.
/// </remarks>
public sealed class OpenDataFiles(
    RegistryDb db,
    OpenDataStore store,
    ReferenceData reference,
    IOptions<SiteSettings> site,
    IOptions<OpenDataSettings> settings
)
{
    public const string Csv = "businesses.csv";
    public const string Json = "businesses.jsonl";
    public const string Difference = "difference.csv";
    public const string Schema = "schema.json";

    /// <summary>Writes the files of a day into a folder.</summary>
    /// <param name="folder">Exists.</param>
    /// <param name="day">The edition is compared with the last one before it.</param>
    /// <param name="progress">How many businesses were written.</param>
    /// <param name="stop">Leaves unfinished files behind.</param>
    public async Task<OpenDataCounts> WriteAsync(
        string folder,
        DateOnly day,
        Action<int> progress,
        CancellationToken stop
    )
    {
        var since = await store.LastBeforeAsync(day, stop);
        var counts = new OpenDataCounts { Since = since };
        await using var csv = Writer(folder, Csv, mark: true);
        await using var json = Writer(folder, Json, mark: false);
        await using var difference = since is null ? null : Writer(folder, Difference, mark: true);
        await csv.WriteLineAsync(Line(OpenDataField.All.Select(f => f.Column)));
        await (difference?.WriteLineAsync(Head) ?? Task.CompletedTask);
        var before = since is { } last ? store.BusinessesAsync(last, stop) : Nobody();
        await foreach (
            var (change, business) in RegisterDifference.BetweenAsync(before, Written(), stop)
        )
        {
            if (difference is not null)
            {
                counts.Count(change);
                await difference.WriteLineAsync(LineOf(change, business));
            }
        }

        await File.WriteAllTextAsync(
            Path.Combine(folder, Schema),
            OpenDataSchema.Json(site.Value, settings.Value),
            stop
        );
        return counts;

        async IAsyncEnumerable<PublicBusiness> Written()
        {
            await foreach (var business in PublicBusinessesAsync(stop))
            {
                var row = OpenDataRow.Of(business, reference, site.Value);
                await csv.WriteLineAsync(Line(OpenDataField.All.Select(f => f.Csv(row))));
                await json.WriteLineAsync(JsonSerializer.Serialize(row, OpenDataRow.Json));
                progress(++counts.Businesses);
                yield return business;
            }
        }
    }

    private static string Head => Line(["変更", .. OpenDataField.All.Select(f => f.Column)]);

    // Whoever left the register is not told of any more: the key is enough to drop them.
    private string LineOf(RegisterChange change, PublicBusiness business)
    {
        var row = OpenDataRow.Of(business, reference, site.Value);
        return Line([
            change.Label(),
            .. OpenDataField.All.Select(f =>
                change is RegisterChange.Removed && f.Name != "key" ? null : f.Csv(row)
            ),
        ]);
    }

    private async IAsyncEnumerable<PublicBusiness> PublicBusinessesAsync(
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        // By bytes: a database may sort letters and digits as its language does.
        var bytes = Bulk.IsPostgres(db) ? "C" : "BINARY";
        var rows = db
            .Declarations.Where(d => d.Status == PublicBusiness.Shown)
            .OrderBy(d => EF.Functions.Collate(d.PublicKey, bytes))
            .Rows();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
        {
            if (PublicBusiness.Of(row) is { } business)
            {
                yield return business;
            }
        }
    }

    private static StreamWriter Writer(string folder, string name, bool mark) =>
        // Excel takes UTF-8 without the mark for Shift_JIS; JSON has none.
        new(Path.Combine(folder, name), append: false, new UTF8Encoding(mark))
        {
            NewLine = mark ? "\r\n" : "\n",
        };

    private static string Line(IEnumerable<string?> values) =>
        string.Join(',', values.Select(SpreadsheetText.Of));

    private static async IAsyncEnumerable<PublicBusiness> Nobody()
    {
        await Task.CompletedTask;
        yield break;
    }
}

/// <summary>オープンデータの数.</summary>
public sealed class OpenDataCounts
{
    public required DateOnly? Since { get; init; }
    public int Businesses { get; set; }
    public int Added { get; private set; }
    public int Changed { get; private set; }
    public int Removed { get; private set; }

    public void Count(RegisterChange change)
    {
        Added += change is RegisterChange.Added ? 1 : 0;
        Changed += change is RegisterChange.Changed ? 1 : 0;
        Removed += change is RegisterChange.Removed ? 1 : 0;
    }
}
