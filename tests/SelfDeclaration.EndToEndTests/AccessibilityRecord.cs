using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using SelfDeclaration.EndToEndTests;

[assembly: AssemblyFixture(typeof(AccessibilityRecord))]

namespace SelfDeclaration.EndToEndTests;

/// <summary>試験結果: what this run showed, for /accessibility; written by bench/run accessibility.</summary>
/// <remarks>Only of a whole run without a fault: a part of the tests proves nothing about the rest.</remarks>
public sealed class AccessibilityRecord : IAsyncLifetime
{
    private static readonly ConcurrentBag<(MethodInfo Test, bool Passed)> s_outcomes = [];
    private static readonly ConcurrentBag<IReadOnlyCollection<string>> s_looks = [];

    private static readonly string? s_file = Environment.GetEnvironmentVariable(
        "ACCESSIBILITY_RESULTS"
    );

    public static void Note(MethodInfo test, bool passed) => s_outcomes.Add((test, passed));

    /// <summary>A state of a page without a fault, and the rules of axe that say so.</summary>
    public static void Look(IReadOnlyCollection<string> rules) => s_looks.Add(rules);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (s_file is null)
        {
            return;
        }

        var promised = typeof(AccessibilityRecord)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetMethods())
            .Where(m => m.GetCustomAttribute<OnRecordAttribute>() is not null)
            .ToList();
        var shown = s_outcomes.GroupBy(o => o.Test).Where(g => g.All(o => o.Passed));
        if (promised.Except(shown.Select(g => g.Key)).FirstOrDefault() is { } missing)
        {
            throw new InvalidOperationException(
                $"{missing.DeclaringType!.Name}.{missing.Name} did not pass: nothing is recorded."
            );
        }

        var today = TimeProvider.System.GetUtcNow().DateInJapan();
        var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        // Comments, and what other runs wrote.
        var kept = (await File.ReadAllLinesAsync(s_file)).Where(l =>
            l.StartsWith('#') || l.Contains("\tLighthouse ")
        );
        await File.WriteAllLinesAsync(
            s_file,
            [.. kept, .. Looks().Concat(Others(promised)).Select(line => $"{day}\t{line}")]
        );
    }

    private static IEnumerable<string> Looks()
    {
        var routes = typeof(AccessibilityRecord)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetMethods())
            .SelectMany(m => m.GetCustomAttribute<LooksAtAttribute>()?.Routes ?? [])
            .Distinct()
            .Count();
        var rules = s_looks.SelectMany(r => r).Distinct().Count();
        yield return $"axe-core {Accessibility.Version}（WCAG 2.0、2.1、2.2のAとAA、推奨事項の{rules}の規則）\t{routes}種類の画面の{s_looks.Count}の状態。幅320・768・1280ピクセル、明るい配色と暗い配色、文字サイズの標準と特大\t違反0件";
        yield return $"画面の幅（WCAG 1.4.10）\t上と同じ{s_looks.Count}の状態。幅320ピクセルで、文字サイズの標準と特大\t横に動かすところは0件";
    }

    private static IEnumerable<string> Others(IEnumerable<MethodInfo> tests) =>
        tests
            .Select(t => t.GetCustomAttribute<OnRecordAttribute>()!)
            .Where(t => t.Method.Length > 0)
            .GroupBy(t => (t.Method, t.Result))
            .OrderBy(g => g.Key.Method, StringComparer.Ordinal)
            .Select(g =>
                $"{g.Key.Method}\t{string.Join('、', g.Select(t => t.Scope).Distinct())}\t{g.Key.Result}"
            );
}
