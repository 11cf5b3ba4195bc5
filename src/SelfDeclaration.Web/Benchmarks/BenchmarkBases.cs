using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Benchmarks;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Benchmarks;

/// <summary>基礎データ in memory: a result page reads one row of its own and never those of others.</summary>
public sealed class BenchmarkBases(
    BenchmarkEditions editions,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<BenchmarkBases> log
)
{
    // An edition does not change: once read, it is known for good. A few dozen kilobytes each.
    private readonly ConcurrentDictionary<long, BenchmarkBase> _known = [];

    private readonly Kept<IReadOnlyDictionary<string, long>> _newest = new(
        scopes,
        clock,
        log,
        db =>
            db.BenchmarkBases.GroupBy(b => b.Version)
                .Select(g => new { g.Key, Newest = g.Max(b => b.Key) })
                .ToDictionary(g => g.Key, g => g.Newest)
    );

    /// <summary>The newest made from results, or the fictional one.</summary>
    public async Task<BenchmarkBase> NewestAsync(BenchmarkQuestions questions) =>
        _newest.Value.TryGetValue(questions.Version, out var key)
            ? await ReadAsync(key) ?? Fictional(questions)
            : Fictional(questions);

    /// <summary>That with which a result was compared.</summary>
    public async Task<BenchmarkBase> OfAsync(BenchmarkQuestions questions, string version) =>
        long.TryParse(version, CultureInfo.InvariantCulture, out var key)
        && await ReadAsync(key) is { } known
            ? known
            : Fictional(questions);

    /// <summary>After new figures were made here.</summary>
    public void Forget() => _newest.Forget();

    public static string ContentOf(BenchmarkBase made) =>
        JsonSerializer.Serialize(new Content(made.Segments, made.Cells));

    private BenchmarkBase Fictional(BenchmarkQuestions questions) =>
        editions.Find(questions.Version)!.Fictional;

    private async Task<BenchmarkBase?> ReadAsync(long key)
    {
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var row = await scope
            .ServiceProvider.GetRequiredService<RegistryDb>()
            .BenchmarkBases.AsNoTracking()
            .SingleOrDefaultAsync(b => b.Key == key);
        if (row is null)
        {
            return null;
        }

        var content = JsonSerializer.Deserialize<Content>(row.Content)!;
        return _known.GetOrAdd(
            key,
            new BenchmarkBase(
                key.ToString(CultureInfo.InvariantCulture),
                IsFictional: false,
                row.MadeAt,
                content.Segments,
                content.Cells
            )
        );
    }

    private sealed record Content(
        IReadOnlyList<SegmentOfBase> Segments,
        IReadOnlyList<ScatterCell> Cells
    );
}
