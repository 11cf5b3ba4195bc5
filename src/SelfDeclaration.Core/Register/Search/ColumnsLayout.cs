using System.Runtime.InteropServices;

namespace SelfDeclaration.Register.Search;

/// <summary>Puts businesses in their order, the newest declaration first, and each property in an array of its own; on all processors.</summary>
internal sealed class ColumnsLayout
{
    private readonly ColumnsRow[] rows;
    private readonly int[] days;
    private readonly int[] dayStart;

    public ColumnsLayout(ReadOnlySpan<ColumnsRow> unordered)
    {
        (rows, days, dayStart) = ByDay(unordered);
        Parallel.For(
            0,
            days.Length,
            day =>
            {
                var ofDay = rows.AsSpan(dayStart[day]..dayStart[day + 1]);
                var keys = new UInt128[ofDay.Length];
                for (var i = 0; i < keys.Length; i++)
                {
                    keys[i] = ofDay[i].Key;
                }

                keys.AsSpan().Sort(ofDay);
            }
        );
    }

    public RegisterColumns Laid(Pieces texts, Pieces shown, string[] placeNames)
    {
        var count = rows.Length;
        var padded = (count + 63) / 64 * 64;
        var (text, textStart) = Joined(texts, row => (row.Text, row.TextLength));
        var (names, nameStart) = Joined(shown, row => (row.Shown, row.ShownLength));
        var (byKana, kanaPlace) = (Array.Empty<int>(), new int[count]);
        OrdinalsByNumber? byDeclaration = null;
        OrdinalsByNumber? byCorporateNumber = null;
        Parallel.Invoke(
            () => byKana = KanaRanking.Of(text, textStart),
            () => byDeclaration = ByNumber(row => row.Declaration),
            () => byCorporateNumber = ByNumber(row => row.CorporateNumber)
        );
        for (var place = 0; place < count; place++)
        {
            kanaPlace[byKana[place]] = place;
        }

        return new()
        {
            Count = count,
            Text = text,
            TextStart = textStart,
            Shown = names,
            ShownStart = nameStart,
            Places = Column(row => row.Place, count),
            PlaceNames = placeNames,
            KeyUppers = Column(row => PackedKey.Halves(row.Key).Upper, count),
            KeyLowers = Column(row => PackedKey.Halves(row.Key).Lower, count),
            Days = days,
            DayStart = dayStart,
            Prefectures = Column(row => row.Prefecture, padded),
            Industries = Column(row => row.Industry, padded),
            Stars = Column(row => row.Star, padded),
            ByKana = byKana,
            KanaPlace = kanaPlace,
            ByDeclaration = byDeclaration!,
            ByCorporateNumber = byCorporateNumber!,
        };
    }

    /// <summary>The rows of each day together, the newest day first; the days; where each begins, and at the end of these the count.</summary>
    private static (ColumnsRow[], int[] Days, int[] DayStart) ByDay(
        ReadOnlySpan<ColumnsRow> unordered
    )
    {
        // First how many each day has, then where its next goes.
        var places = new Dictionary<int, int>();
        foreach (ref readonly var row in unordered)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(places, row.Day, out _)++;
        }

        int[] days = [.. places.Keys.OrderDescending()];
        var dayStart = new int[days.Length + 1];
        for (var day = 0; day < days.Length; day++)
        {
            dayStart[day + 1] = dayStart[day] + places[days[day]];
            places[days[day]] = dayStart[day];
        }

        var rows = new ColumnsRow[unordered.Length];
        foreach (ref readonly var row in unordered)
        {
            rows[CollectionsMarshal.GetValueRefOrAddDefault(places, row.Day, out _)++] = row;
        }

        return (rows, days, dayStart);
    }

    private (char[] Joined, int[] Start) Joined(
        Pieces pieces,
        Func<ColumnsRow, (int Place, int Length)> piece
    )
    {
        var start = new int[rows.Length + 1];
        for (var ordinal = 0; ordinal < rows.Length; ordinal++)
        {
            start[ordinal + 1] = start[ordinal] + piece(rows[ordinal]).Length;
        }

        var joined = GC.AllocateUninitializedArray<char>(start[^1]);
        Block.Each(
            rows.Length,
            ordinal =>
            {
                var (place, length) = piece(rows[ordinal]);
                pieces.Of(place, length).CopyTo(joined.AsSpan(start[ordinal]));
            }
        );
        return (joined, start);
    }

    private T[] Column<T>(Func<ColumnsRow, T> value, int length)
    {
        var column = new T[length];
        for (var ordinal = 0; ordinal < rows.Length; ordinal++)
        {
            column[ordinal] = value(rows[ordinal]);
        }

        return column;
    }

    // 個人事業主 have no 法人番号.
    private OrdinalsByNumber ByNumber(Func<ColumnsRow, long> number)
    {
        var (numbers, ordinals) = (new List<long>(rows.Length), new List<int>(rows.Length));
        for (var ordinal = 0; ordinal < rows.Length; ordinal++)
        {
            if (number(rows[ordinal]) is > 0 and var known)
            {
                numbers.Add(known);
                ordinals.Add(ordinal);
            }
        }

        return OrdinalsByNumber.Of([.. numbers], [.. ordinals]);
    }
}
