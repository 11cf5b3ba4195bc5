using System.Security.Cryptography;

namespace SelfDeclaration.SiteBench.Enumeration;

/// <summary>Medians, their difference with an interval by resampling, and how likely chance alone makes it so large.</summary>
internal sealed record Result(
    double Known,
    double Unknown,
    double Low,
    double High,
    double P,
    bool SameWords
)
{
    /// <summary>Eighteen comparisons in a run: one in a thousand is no alarm by chance.</summary>
    public const double Chance = 0.001;
    private const int Resamplings = 4_000;

    public double Difference => Known - Unknown;

    public static Result Of(List<double> known, List<double> unknown, bool sameWords)
    {
        var differences = Enumerable
            .Range(0, Resamplings)
            .Select(_ => Median(Drawn(known)) - Median(Drawn(unknown)))
            .Order()
            .ToList();
        return new(
            Median(known),
            Median(unknown),
            differences[Resamplings / 40],
            differences[^(Resamplings / 40)],
            Permuted(known, unknown),
            sameWords
        );
    }

    // A permutation test: of all ways to call the same times known and unknown, how many differ as much?
    private static double Permuted(List<double> known, List<double> unknown)
    {
        var observed = Math.Abs(Median(known) - Median(unknown));
        double[] all = [.. known, .. unknown];
        var asLarge = 0;
        for (var i = 0; i < Resamplings; i++)
        {
            RandomNumberGenerator.Shuffle<double>(all);
            var difference = Median(all[..known.Count]) - Median(all[known.Count..]);
            asLarge += Math.Abs(difference) >= observed ? 1 : 0;
        }

        return (asLarge + 1.0) / (Resamplings + 1);
    }

    private static double[] Drawn(List<double> times) =>
        [
            .. Enumerable
                .Range(0, times.Count)
                .Select(_ => times[RandomNumberGenerator.GetInt32(times.Count)]),
        ];

    private static double Median(IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
