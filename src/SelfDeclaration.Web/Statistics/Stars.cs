using System.Globalization;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Statistics;

/// <summary>段階ごとの数.</summary>
public sealed record Stars(int One, int Two)
{
    public static readonly Stars None = new(0, 0);

    public int All => One + Two;

    public static StarLevel Of(string code) =>
        (StarLevel)int.Parse(code, CultureInfo.InvariantCulture);

    public static Stars operator +(Stars a, Stars b) => new(a.One + b.One, a.Two + b.Two);

    public static Dictionary<TLabel, Stars> ByLabel<TLabel>(
        IEnumerable<(TLabel Label, StarLevel Star, int Count)> counts
    )
        where TLabel : notnull =>
        counts
            .GroupBy(
                c => c.Label,
                c => new Stars(In(StarLevel.OneStar, c), In(StarLevel.TwoStar, c))
            )
            .ToDictionary(g => g.Key, g => g.Aggregate((a, b) => a + b));

    private static int In<TLabel>(StarLevel star, (TLabel, StarLevel Star, int Count) counted) =>
        counted.Star == star ? counted.Count : 0;
}
