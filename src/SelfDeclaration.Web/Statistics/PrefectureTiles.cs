using SelfDeclaration.Statistics;
using SelfDeclaration.Web.Reference;

namespace SelfDeclaration.Web.Statistics;

/// <summary>都道府県のタイル: Japan as 47 squares of one size, each about where its prefecture lies.</summary>
/// <remarks>On a true map 東京都 and 大阪府, where most businesses are, would be too small to see.</remarks>
public sealed class PrefectureTiles
{
    /// <summary>北 is up. A number is a 都道府県コード.</summary>
    private static readonly string[] Map =
    [
        ".. .. .. .. .. .. .. .. .. .. .. 01",
        ".. .. .. .. .. .. .. .. .. .. 02 ..",
        ".. .. .. .. .. .. .. .. .. 05 03 ..",
        ".. .. .. .. .. .. .. .. .. 06 04 ..",
        ".. .. .. .. .. .. .. 17 16 15 07 ..",
        ".. .. .. .. .. .. 18 21 20 10 09 08",
        ".. .. 32 31 28 26 25 23 19 11 13 12",
        ".. 35 34 33 27 29 24 .. 22 14 .. ..",
        "41 40 .. .. .. 30 .. .. .. .. .. ..",
        "42 44 .. 38 37 .. .. .. .. .. .. ..",
        "43 45 .. 39 36 .. .. .. .. .. .. ..",
        "46 .. .. .. .. .. .. .. .. .. .. ..",
        "47 .. .. .. .. .. .. .. .. .. .. ..",
    ];

    /// <summary>Squares of the whole map, across and down.</summary>
    public static readonly (int Across, int Down) Size = (Map[0].Split(' ').Length, Map.Length);

    public required string Sentence { get; init; }
    public required IReadOnlyList<PrefectureTile> Tiles { get; init; }
    public required ShadeSteps Steps { get; init; }

    /// <param name="reference">The names.</param>
    /// <param name="counts">By 都道府県コード; missing ones are 0.</param>
    /// <param name="sentence">What the map says, for who does not see it.</param>
    public static PrefectureTiles Of(
        ReferenceData reference,
        IReadOnlyDictionary<string, int> counts,
        string sentence
    )
    {
        var steps = ShadeSteps.Of(counts.Values);
        return new()
        {
            Sentence = sentence,
            Steps = steps,
            Tiles =
            [
                .. Map.SelectMany((line, y) => line.Split(' ').Select((code, x) => (code, x, y)))
                    .Where(place => place.code != "..")
                    .Select(place => new PrefectureTile(
                        place.x,
                        place.y,
                        ShortName(reference.PrefectureName(place.code)!),
                        counts.GetValueOrDefault(place.code),
                        steps.Of(counts.GetValueOrDefault(place.code))
                    )),
            ],
        };
    }

    // 北海道 keeps its 道, and 京都府 is not 京.
    private static string ShortName(string name) => name is "北海道" ? name : name[..^1];
}

/// <param name="X">Squares from the left.</param>
/// <param name="Y">Squares from the top.</param>
/// <param name="Name">Without 都, 府 or 県.</param>
/// <param name="Count">What is counted.</param>
/// <param name="Step">Its class in the legend, 0 for none.</param>
public sealed record PrefectureTile(int X, int Y, string Name, int Count, int Step);
