namespace SelfDeclaration.Web.Reference;

/// <summary>都道府県 (JIS X 0401), with the 地方 it stands under in a list.</summary>
public sealed record Prefecture(string Code, string Name, string Kana, string Region);

/// <summary>業種: 日本標準産業分類 中分類.</summary>
public sealed record Industry(string Code, string Name, string MajorCode, string MajorName);

/// <summary>市区町村 (JIS X 0402).</summary>
public sealed record Municipality(string Code, string PrefectureCode, string Name, string Kind);

/// <summary>参照データ: the small lists in <c>data/reference</c>, read once at start.</summary>
public sealed class ReferenceData
{
    private readonly Dictionary<string, Prefecture> prefectures;
    private readonly Dictionary<string, Industry> industries;

    private ReferenceData(string folder)
    {
        Folder = folder;
        Prefectures =
        [
            .. Rows("prefectures.tsv")
                .Select(r => new Prefecture(r[0], r[2], r[3], RegionOf(r[0]))),
        ];
        Industries = [.. Rows("jsic-middle.tsv").Select(r => new Industry(r[2], r[3], r[0], r[1]))];
        Municipalities =
        [
            .. Rows("municipalities.tsv").Select(r => new Municipality(r[0], r[2], r[4], r[8])),
        ];
        Holidays = Rows("holidays.tsv")
            .Select(r =>
                DateOnly.ParseExact(
                    r[0],
                    "yyyy-MM-dd",
                    System.Globalization.CultureInfo.InvariantCulture
                )
            )
            .ToHashSet();
        BlockedPasswords = ReadBlockedPasswords();
        prefectures = Prefectures.ToDictionary(p => p.Code);
        industries = Industries.ToDictionary(i => i.Code);
    }

    /// <summary>Where the files are, for what is too large to keep in memory.</summary>
    public string Folder { get; }

    public IReadOnlyList<Prefecture> Prefectures { get; }

    /// <summary>The 99 中分類 in the order of the classification.</summary>
    public IReadOnlyList<Industry> Industries { get; }
    public IReadOnlyList<Municipality> Municipalities { get; }

    /// <summary>国民の祝日と休日.</summary>
    public IReadOnlySet<DateOnly> Holidays { get; }

    /// <summary>Passwords everybody guesses first, one a line in the file; empty when the file is not there.</summary>
    public IReadOnlySet<string> BlockedPasswords { get; }

    /// <summary>地方 with its 都道府県, for a grouped list.</summary>
    public IEnumerable<IGrouping<string, Prefecture>> PrefecturesByRegion =>
        Prefectures.GroupBy(p => p.Region);

    /// <summary>大分類 with its 中分類, for a grouped list.</summary>
    public IEnumerable<IGrouping<string, Industry>> IndustriesByMajor =>
        Industries.GroupBy(i => i.MajorName);

    public static ReferenceData Load(string folder) => new(folder);

    /// <summary>Reads the files that travel with the program.</summary>
    public static ReferenceData Load() =>
        new(Path.Combine(AppContext.BaseDirectory, "data", "reference"));

    /// <summary>Null for a code that is not a prefecture's.</summary>
    public string? PrefectureName(string? code) =>
        code is not null && prefectures.TryGetValue(code, out var found) ? found.Name : null;

    /// <summary>Null for a code that is not a 中分類's.</summary>
    public string? IndustryName(string? code) =>
        code is not null && industries.TryGetValue(code, out var found) ? found.Name : null;

    private static string RegionOf(string code) =>
        int.Parse(code, System.Globalization.CultureInfo.InvariantCulture) switch
        {
            <= 7 => "北海道・東北",
            <= 14 => "関東",
            <= 23 => "中部",
            <= 30 => "近畿",
            <= 39 => "中国・四国",
            _ => "九州・沖縄",
        };

    private HashSet<string> ReadBlockedPasswords()
    {
        var path = Path.Combine(Folder, "blocked-passwords.txt");
        return File.Exists(path)
            ?
            [
                .. File.ReadLines(path)
                    .Where(line =>
                        line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)
                    ),
            ]
            : [];
    }

    private IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(Folder, file)).Skip(1).Select(line => line.Split('\t'));
}
