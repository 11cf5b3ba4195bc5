using System.Diagnostics;
using SelfDeclaration.Register.Search;

namespace SelfDeclaration.SearchBench;

/// <summary>How many more searches two threads do than one: the same mixture of queries, the middle of five tries.</summary>
internal static class Threads
{
    private const int Tries = 5;
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(1);

    public static void Measure(RegisterSnapshot register, IReadOnlyList<BusinessQuery> queries)
    {
        var ratios = Enumerable
            .Range(0, Tries)
            .Select(_ =>
            {
                var one = Searches(register, queries, 1);
                return Searches(register, queries, 2) / one;
            })
            .Order()
            .ToList();
        Console.WriteLine(
            $"Two threads: {ratios[Tries / 2]:0.00} times one ({ratios[0]:0.00} to {ratios[^1]:0.00})."
        );
    }

    private static double Searches(
        RegisterSnapshot register,
        IReadOnlyList<BusinessQuery> queries,
        int threads
    )
    {
        var watch = Stopwatch.StartNew();
        var counts = new long[threads * 64];
        var all = Enumerable
            .Range(0, threads)
            .Select(t => new Thread(() =>
            {
                var count = 0L;
                for (var i = t; watch.Elapsed < Each; i = (i + 1) % queries.Count, count++)
                {
                    register.Search(queries[i], 20);
                }

                counts[t * 64] = count;
            }))
            .ToList();
        all.ForEach(t => t.Start());
        all.ForEach(t => t.Join());
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }
}
