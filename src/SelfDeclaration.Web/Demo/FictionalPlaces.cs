using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Reference.Imports;

namespace SelfDeclaration.Web.Demo;

/// <summary>A town of the postal directory, as an address begins with it.</summary>
public sealed record Place(string PostalCode, string PrefectureCode, string CityAndTown);

/// <summary>所在地: prefectures as often as companies are there, towns from the postal directory.</summary>
public sealed class FictionalPlaces
{
    /// <summary>Rough shares of the companies of Japan by prefecture, in per mille, 01 to 47.</summary>
    private static readonly int[] Shares =
    [
        41,
        8,
        8,
        16,
        6,
        7,
        13,
        17,
        13,
        14,
        44,
        38,
        172,
        65,
        16,
        8,
        9,
        6,
        6,
        15,
        15,
        28,
        62,
        11,
        8,
        22,
        85,
        40,
        7,
        6,
        3,
        4,
        14,
        23,
        10,
        6,
        7,
        10,
        5,
        38,
        5,
        9,
        12,
        8,
        8,
        11,
        12,
    ];

    /// <summary>An area code of each prefecture, 01 to 47.</summary>
    private static readonly string[] AreaCodes =
    [
        "011",
        "017",
        "019",
        "022",
        "018",
        "023",
        "024",
        "029",
        "028",
        "027",
        "048",
        "043",
        "03",
        "045",
        "025",
        "076",
        "076",
        "0776",
        "055",
        "026",
        "058",
        "054",
        "052",
        "059",
        "077",
        "075",
        "06",
        "078",
        "0742",
        "073",
        "0857",
        "0852",
        "086",
        "082",
        "083",
        "088",
        "087",
        "089",
        "088",
        "092",
        "0952",
        "095",
        "096",
        "097",
        "0985",
        "099",
        "098",
    ];

    private readonly Weighted<string> prefectures;
    private readonly Dictionary<string, Place[]> towns;

    public FictionalPlaces(ReferenceData reference)
    {
        towns = ImportPostalCodes
            .Shipped(reference)
            .Where(t => t.Name.Length > 0)
            .GroupBy(t => t.PrefectureCode)
            .ToDictionary(
                g => g.Key,
                g =>
                    g.Select(t => new Place(
                            t.PostalCode,
                            t.PrefectureCode,
                            t.Municipality + t.Name
                        ))
                        .ToArray()
            );
        prefectures = new(reference.Prefectures.Zip(Shares, (p, share) => (p.Code, share)));
    }

    public Place Draw(ref SeededChoice choice) => choice.Of(towns[prefectures.Draw(ref choice)]);

    /// <summary>Ten digits whose exchange begins with 0, which no exchange does: nobody answers.</summary>
    public static string Phone(string prefectureCode, ref SeededChoice choice)
    {
        var area = AreaCodes[
            int.Parse(prefectureCode, System.Globalization.CultureInfo.InvariantCulture) - 1
        ];
        var rest = 9 - area.Length;
        return $"{area}0{choice.Below((int)Math.Pow(10, rest)).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(rest, '0')}";
    }
}
