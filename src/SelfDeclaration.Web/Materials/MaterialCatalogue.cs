using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Materials;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference.Loading;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Materials;

/// <summary>資料・ツールの一覧: what is shown, how often each was opened, and what an empty list begins with.</summary>
/// <remarks>Some hundred rows at most, all read at once: the rules of finding stand in Core and not in SQL.</remarks>
public sealed class MaterialCatalogue(
    RegistryDb db,
    SiteLinks links,
    IOptions<MaterialSettings> settings,
    TimeProvider clock
)
{
    private static readonly JsonSerializerOptions s_file = new()
    {
        PropertyNameCaseInsensitive = true,
    };

    private DateOnly Today => clock.GetUtcNow().DateInJapan();

    public async Task<IReadOnlyList<Material>> ShownAsync() =>
        [
            .. (
                await db.Materials.AsNoTracking().Where(m => m.RetiredAt == null).ToListAsync()
            ).Where(IsShown),
        ];

    /// <summary>Null for one that is not shown now.</summary>
    public async Task<Material?> FindAsync(long key) =>
        await db.Materials.AsNoTracking().SingleOrDefaultAsync(m => m.Key == key) is { } material
        && IsShown(material)
            ? material
            : null;

    /// <summary>How often each was opened lately.</summary>
    public async Task<IReadOnlyDictionary<long, int>> OpeningsAsync()
    {
        var since = Today.AddDays(-settings.Value.PopularDays);
        return await db
            .MaterialOpenings.Where(o => o.Day > since)
            .GroupBy(o => o.MaterialKey)
            .Select(g => new { g.Key, Count = g.Sum(o => o.Count) })
            .ToDictionaryAsync(o => o.Key, o => o.Count);
    }

    /// <summary>One more today. Nothing about who opened it is kept.</summary>
    public async Task CountAsync(long key)
    {
        var today = Today;
        if (await AddOneAsync(key, today))
        {
            return;
        }

        // The first of its day takes those that count no more with it.
        var old = today.AddDays(-settings.Value.PopularDays);
        await db
            .MaterialOpenings.Where(o => o.MaterialKey == key && o.Day <= old)
            .ExecuteDeleteAsync();
        db.MaterialOpenings.Add(
            new()
            {
                MaterialKey = key,
                Day = today,
                Count = 1,
            }
        );
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Somebody else was the first of the day.
            db.ChangeTracker.Clear();
            await AddOneAsync(key, today);
        }
    }

    /// <summary>The starting catalogue, where there is nothing yet.</summary>
    public async Task FillAsync(CancellationToken stop)
    {
        if (!settings.Value.FillOnStart || await db.Materials.AnyAsync(stop))
        {
            return;
        }

        // Copies of the site that start together wait for each other.
        await using var one = await DatabaseLock.TakeAsync(db, stop);
        if (await db.Materials.AnyAsync(stop))
        {
            return;
        }

        foreach (var input in Catalogue())
        {
            var material = New(clock.GetUtcNow(), "");
            MaterialRules.Write(material, input);
            db.Materials.Add(material);
        }

        await db.SaveChangesAsync(stop);
    }

    public static Material New(DateTimeOffset now, string by) =>
        new()
        {
            Title = "",
            Summary = "",
            Body = "",
            Address = "",
            Publisher = "",
            Kind = MaterialKind.Page,
            Roles = MaterialRoles.None,
            Purposes = MaterialPurposes.None,
            ItemList = "",
            ShownFrom = default,
            UpdatedAt = now,
            UpdatedBy = by,
        };

    private static List<MaterialInput> Catalogue()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "data", "materials");
        var newest = Directory.GetFiles(folder, "*.json").Max(StringComparer.Ordinal)!;
        using var file = File.OpenRead(newest);
        return JsonSerializer.Deserialize<List<MaterialInput>>(file, s_file)!;
    }

    // The catalogue may speak of pages this site has not: as long as nobody has looked at the entry, it waits for its page.
    private bool IsShown(Material material) =>
        material.IsShown(Today)
        && (
            material.IsOutside
            || material.UpdatedBy.Length > 0
            || links.Answers(material.Address)
            || material.Address.StartsWith("/learning/", StringComparison.Ordinal)
        );

    private async Task<bool> AddOneAsync(long key, DateOnly day) =>
        await db
            .MaterialOpenings.Where(o => o.MaterialKey == key && o.Day == day)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.Count, x => x.Count + 1)) == 1;
}
