using System.Globalization;
using System.Runtime.InteropServices;

namespace SelfDeclaration.Register.Search;

/// <summary>Takes businesses in any order, and lays them out as <see cref="RegisterColumns"/>. Several may be filled side by side and then become one.</summary>
internal sealed class RegisterColumnsBuilder
{
    private readonly List<ColumnsRow> rows = [];
    private readonly Dictionary<string, int> places = [];

    // How the searched text of each place ends.
    private readonly List<string> placeTexts = [];
    private readonly Pieces texts = new();
    private readonly Pieces shown = new();

    public void Add(RegisterEntry entry)
    {
        var business = entry.Business;
        var place = PlaceOf(business.CityAndTown);
        Add(
            new()
            {
                Day = business.DeclaredOn.DayNumber,
                Key = PackedKey.Of(business.Key),
                Place = place,
                Declaration = entry.DeclarationKey,
                CorporateNumber = entry.CorporateNumber is { } number
                    ? long.Parse(number, CultureInfo.InvariantCulture)
                    : 0,
                Prefecture = byte.Parse(business.PrefectureCode, CultureInfo.InvariantCulture),
                Industry = byte.Parse(entry.IndustryCode, CultureInfo.InvariantCulture),
                Star = (byte)business.Star,
            },
            SearchedText.Of(entry, placeTexts[place]),
            business.TradeName is { Length: > 0 } tradeName
                ? $"{business.Name}{RegisterColumns.Edge}{tradeName}"
                : business.Name
        );
    }

    /// <summary>Takes one over from other columns, as it is.</summary>
    public void Add(RegisterColumns from, int ordinal, long declaration, long corporateNumber) =>
        Add(
            new()
            {
                Day = from.DayOf(ordinal),
                Key = from.KeyOf(ordinal),
                Place = PlaceOf(from.PlaceNames[from.Places[ordinal]]),
                Declaration = declaration,
                CorporateNumber = corporateNumber,
                Prefecture = from.Prefectures[ordinal],
                Industry = from.Industries[ordinal],
                Star = from.Stars[ordinal],
            },
            from.TextOf(ordinal),
            from.ShownOf(ordinal)
        );

    /// <summary>Takes over all that another has, which is not used again.</summary>
    public void Take(RegisterColumnsBuilder other)
    {
        var (textMoved, shownMoved) = (texts.Take(other.texts), shown.Take(other.shown));
        var placeHere = new int[other.places.Count];
        foreach (var (name, place) in other.places)
        {
            placeHere[place] = PlaceOf(name);
        }

        rows.EnsureCapacity(rows.Count + other.rows.Count);
        foreach (var row in other.rows)
        {
            rows.Add(
                row with
                {
                    Text = row.Text + textMoved,
                    Shown = row.Shown + shownMoved,
                    Place = placeHere[row.Place],
                }
            );
        }
    }

    public RegisterColumns Build() =>
        new ColumnsLayout(CollectionsMarshal.AsSpan(rows)).Laid(
            texts,
            shown,
            [.. places.OrderBy(p => p.Value).Select(p => p.Key)]
        );

    private void Add(ColumnsRow row, ReadOnlySpan<char> text, ReadOnlySpan<char> name) =>
        rows.Add(
            row with
            {
                Text = texts.Append(text),
                TextLength = text.Length,
                Shown = shown.Append(name),
                ShownLength = name.Length,
            }
        );

    private int PlaceOf(string name)
    {
        if (!places.TryGetValue(name, out var place))
        {
            places.Add(name, place = places.Count);
            placeTexts.Add(SearchedText.OfPlace(name));
        }

        return place;
    }
}

/// <summary>A business on its way into the columns.</summary>
/// <param name="Text">Where what is searched lies among the <see cref="Pieces"/>.</param>
/// <param name="Shown">And where what is shown.</param>
internal readonly record struct ColumnsRow(
    UInt128 Key,
    long Declaration,
    long CorporateNumber,
    int Day,
    int Text,
    int Shown,
    int Place,
    int TextLength,
    int ShownLength,
    byte Prefecture,
    byte Industry,
    byte Star
);
