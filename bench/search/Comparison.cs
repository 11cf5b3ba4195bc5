using System.Diagnostics;
using System.Globalization;
using SelfDeclaration.Register.Search;

namespace SelfDeclaration.SearchBench;

/// <summary>The table: for each class of queries and each engine the times, and how many times as long as ours the best peer takes.</summary>
internal sealed class Comparison
{
    // An engine that takes seconds for a query is asked only so many of a class.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private readonly List<IEngine> engines;
    private readonly TimeSpan budget;
    private readonly List<string> missed = [];
    private int wrong;

    public Comparison(List<IEngine> engines, TimeSpan budget)
    {
        (this.engines, this.budget) = (engines, budget);
        Console.WriteLine();
        Console.WriteLine(
            $"| class (mean hits) | {string.Join(" | ", engines.Select(e => e.Name))} | best peer ÷ ours |"
        );
        Console.WriteLine($"| --- |{string.Concat(engines.Select(_ => " --: |"))} --: |");
    }

    public bool IsRight => wrong == 0;

    /// <summary>Until the runtime has compiled our own search as well as it will.</summary>
    public void WarmUp(IReadOnlyList<BusinessQuery> queries)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; watch.Elapsed < Longest; i = (i + 1) % queries.Count)
        {
            engines[0].Total(queries[i]);
        }
    }

    public void Add(string name, IReadOnlyList<BusinessQuery> queries)
    {
        var totals = queries.Select(engines[0].Total).ToList();
        var times = engines.ConvertAll(e => Measure(e, queries, totals));
        var ours = times[0]!;
        var peers = times.Skip(2).OfType<Times>().Select(t => t.Median).ToList();
        var ratio = peers.Count == 0 ? double.NaN : peers.Min() / ours.Median;
        Console.WriteLine(
            $"| {name} ({totals.Average():N0}) | {string.Join(" | ", times.Select(t => t?.ToString() ?? "–"))} | {(peers.Count == 0 ? "–" : ratio.ToString("0", CultureInfo.InvariantCulture))} |"
        );
        var plain = queries.All(q =>
            q is { Words.Count: 1, Order: BusinessOrder.Newest, Prefectures.Count: 0, Star: null }
        );
        Expect(ours.Median <= (plain ? 30 : 1000), $"{name}: p50 {ours.Median:0} µs");
        Expect(ours.Tail <= 2000, $"{name}: p99 {ours.Tail:0} µs");
        Expect(!(ratio < 10), $"{name}: {ratio:0.0} times the best peer");
    }

    public void Finish()
    {
        Console.WriteLine();
        Console.WriteLine(
            $"{wrong} answers differ. p50 / p99 / the slowest query's median / the middle one of the queries' fastest times; p50 ÷ p50."
        );
        Console.WriteLine(
            missed.Count == 0 ? "Every goal met." : $"Goals missed: {string.Join("; ", missed)}."
        );
    }

    private void Expect(bool met, string what)
    {
        if (!met)
        {
            missed.Add(what);
        }
    }

    private Times? Measure(IEngine engine, IReadOnlyList<BusinessQuery> queries, List<int> totals)
    {
        if (!queries.All(engine.Answers))
        {
            return null;
        }

        var times = queries.Select(_ => new List<double>()).ToList();
        var watch = Stopwatch.StartNew();
        for (var i = 0; watch.Elapsed < budget / 4; i = (i + 1) % queries.Count)
        {
            engine.Total(queries[i]);
        }

        watch.Restart();
        do
        {
            for (var i = 0; i < queries.Count && watch.Elapsed < Longest; i++)
            {
                var start = Stopwatch.GetTimestamp();
                var total = engine.Total(queries[i]);
                times[i].Add((Stopwatch.GetTimestamp() - start) * 1e6 / Stopwatch.Frequency);
                if (total != totals[i])
                {
                    wrong++;
                    Console.Error.WriteLine(
                        $"{engine.Name}: {total} instead of {totals[i]}: {string.Join(' ', queries[i].Words)}"
                    );
                }
            }
        } while (watch.Elapsed < budget);

        return new(times);
    }

    private sealed class Times
    {
        private readonly double slowest;
        private readonly double undisturbed;

        public Times(List<List<double>> perQuery)
        {
            perQuery.RemoveAll(t => t.Count == 0);
            perQuery.ForEach(t => t.Sort());
            slowest = perQuery.Max(t => t[t.Count / 2]);
            undisturbed = perQuery.Select(t => t[0]).Order().ElementAt(perQuery.Count / 2);
            var all = perQuery.SelectMany(t => t).Order().ToList();
            (Median, Tail) = (
                all[all.Count / 2],
                all[Math.Min(all.Count - 1, all.Count * 99 / 100)]
            );
        }

        public double Median { get; }
        public double Tail { get; }

        public override string ToString() =>
            $"{Show(Median)} / {Show(Tail)} / {Show(slowest)} / {Show(undisturbed)}";

        private static string Show(double microseconds) =>
            microseconds switch
            {
                < 1000 => $"{microseconds:0.#} µs",
                < 1_000_000 => $"{microseconds / 1000:0.0} ms",
                _ => $"{microseconds / 1_000_000:0.0} s",
            };
    }
}
