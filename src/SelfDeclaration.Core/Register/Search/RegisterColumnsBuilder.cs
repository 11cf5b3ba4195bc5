using System.Globalization;
using System.Text;

namespace SelfDeclaration.Register.Search;

/// <summary>Takes businesses in any order and lays them out as <see cref="RegisterColumns"/>.</summary>
internal sealed class RegisterColumnsBuilder
{
    private readonly List<Row> rows = [];
    private readonly Dictionary<string, int> places = [];
    private readonly StringBuilder buffer = new();
    private readonly Growing<char> text = new();
    private readonly Growing<char> shown = new();

    public void Add(RegisterEntry entry)
    {
        var business = entry.Business;
        rows.Add(
            new()
            {
                Day = business.DeclaredOn.DayNumber,
                Key = PackedKey.Of(business.Key),
                TextStart = text.Length,
                ShownStart = shown.Length,
                Place = PlaceOf(business.CityAndTown),
                Declaration = entry.DeclarationKey,
                CorporateNumber = entry.CorporateNumber is { } number
                    ? long.Parse(number, CultureInfo.InvariantCulture)
                    : 0,
                Prefecture = byte.Parse(business.PrefectureCode, CultureInfo.InvariantCulture),
                Industry = byte.Parse(entry.IndustryCode, CultureInfo.InvariantCulture),
                Star = (byte)business.Star,
            }
        );
        foreach (var chunk in SearchedText.Of(entry, buffer).GetChunks())
        {
            text.Append(chunk.Span);
        }

        shown.Append(business.Name);
        if (business.TradeName is { Length: > 0 } tradeName)
        {
            shown.Append([RegisterColumns.Edge]);
            shown.Append(tradeName);
        }
    }

    /// <summary>Takes one over from other columns, as it is.</summary>
    public void Add(RegisterColumns from, int ordinal, long declaration, long corporateNumber)
    {
        rows.Add(
            new()
            {
                Day = from.DayOf(ordinal),
                Key = from.KeyOf(ordinal),
                TextStart = text.Length,
                ShownStart = shown.Length,
                Place = PlaceOf(from.PlaceNames[from.Places[ordinal]]),
                Declaration = declaration,
                CorporateNumber = corporateNumber,
                Prefecture = from.Prefectures[ordinal],
                Industry = from.Industries[ordinal],
                Star = from.Stars[ordinal],
            }
        );
        text.Append(from.TextOf(ordinal));
        shown.Append(from.ShownOf(ordinal));
    }

    public RegisterColumns Build()
    {
        var count = rows.Count;
        var order = Enumerable.Range(0, count).ToArray();
        Array.Sort(
            rows.Select(r => ((UInt128)(uint)(int.MaxValue - r.Day) << 80) | r.Key).ToArray(),
            order
        );
        var padded = (count + 63) / 64 * 64;
        var (newText, textStart) = text.Laid(order, [.. rows.Select(r => r.TextStart)]);
        var (newShown, shownStart) = shown.Laid(order, [.. rows.Select(r => r.ShownStart)]);
        var byKana = ByKana(newText, textStart);
        var kanaPlace = new int[count];
        for (var place = 0; place < count; place++)
        {
            kanaPlace[byKana[place]] = place;
        }

        var (days, dayStart) = DaysOf(order);
        var corporations = Enumerable
            .Range(0, count)
            .Where(o => rows[order[o]].CorporateNumber > 0)
            .ToArray();
        return new()
        {
            Count = count,
            Text = newText,
            TextStart = textStart,
            Shown = newShown,
            ShownStart = shownStart,
            Places = Column(r => r.Place, count),
            PlaceNames = [.. places.OrderBy(p => p.Value).Select(p => p.Key)],
            KeyUppers = Column(r => PackedKey.Halves(r.Key).Upper, count),
            KeyLowers = Column(r => PackedKey.Halves(r.Key).Lower, count),
            Days = days,
            DayStart = dayStart,
            Prefectures = Column(r => r.Prefecture, padded),
            Industries = Column(r => r.Industry, padded),
            Stars = Column(r => r.Star, padded),
            ByKana = byKana,
            KanaPlace = kanaPlace,
            ByDeclaration = OrdinalsByNumber.Of(
                Column(r => r.Declaration, count),
                [.. Enumerable.Range(0, count)]
            ),
            ByCorporateNumber = OrdinalsByNumber.Of(
                [.. corporations.Select(o => rows[order[o]].CorporateNumber)],
                corporations
            ),
        };

        T[] Column<T>(Func<Row, T> value, int length)
        {
            var column = new T[length];
            for (var ordinal = 0; ordinal < count; ordinal++)
            {
                column[ordinal] = value(rows[order[ordinal]]);
            }

            return column;
        }
    }

    private (int[] Days, int[] Start) DaysOf(int[] order)
    {
        var (days, start) = (new List<int>(), new List<int>());
        for (var ordinal = 0; ordinal < order.Length; ordinal++)
        {
            var day = rows[order[ordinal]].Day;
            if (days.Count == 0 || days[^1] != day)
            {
                days.Add(day);
                start.Add(ordinal);
            }
        }

        return ([.. days], [.. start, order.Length]);
    }

    private static int[] ByKana(char[] text, int[] textStart)
    {
        var count = textStart.Length - 1;
        var (from, to) = (new int[count], new int[count]);
        for (var o = 0; o < count; o++)
        {
            var afterName = Array.IndexOf(text, RegisterColumns.Edge, textStart[o] + 1) + 1;
            (from[o], to[o]) = (afterName, Array.IndexOf(text, RegisterColumns.Edge, afterName));
        }

        return KanaRanking.Of(text, from, to);
    }

    private int PlaceOf(string name)
    {
        if (!places.TryGetValue(name, out var place))
        {
            places.Add(name, place = places.Count);
        }

        return place;
    }

    private readonly record struct Row(
        int Day,
        UInt128 Key,
        int TextStart,
        int ShownStart,
        int Place,
        long Declaration,
        long CorporateNumber,
        byte Prefecture,
        byte Industry,
        byte Star
    );
}
