using System.Globalization;
using System.Text;

namespace SelfDeclaration.Register.Search;

/// <summary>Takes businesses in any order and lays them out as <see cref="RegisterColumns"/>.</summary>
internal sealed class RegisterColumnsBuilder
{
    private readonly List<Row> rows = [];
    private readonly StringBuilder buffer = new();
    private char[] text = new char[1024];
    private byte[] shown = new byte[1024];
    private int textLength;
    private int shownLength;

    public void Add(RegisterEntry entry)
    {
        var business = entry.Business;
        rows.Add(
            new()
            {
                Day = business.DeclaredOn.DayNumber,
                Key = PackedKey.Of(business.Key),
                TextStart = textLength,
                ShownStart = shownLength,
                Declaration = entry.DeclarationKey,
                CorporateNumber = entry.CorporateNumber is { } number
                    ? long.Parse(number, CultureInfo.InvariantCulture)
                    : 0,
                Prefecture = byte.Parse(business.PrefectureCode, CultureInfo.InvariantCulture),
                Industry = byte.Parse(entry.IndustryCode, CultureInfo.InvariantCulture),
                Star = (byte)business.Star,
            }
        );
        Append(SearchedText.Of(entry, buffer));
        Append(
            $"{business.Name}{RegisterColumns.Edge}{business.TradeName}{RegisterColumns.Edge}{business.CityAndTown}"
        );
    }

    public RegisterColumns Build()
    {
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var places = rows.Select(r => (-r.Day, r.Key)).ToArray();
        Array.Sort(places, order);
        var count = rows.Count;
        var padded = (count + 63) / 64 * 64;
        var (newText, textStart) = Laid(text, textLength, order, r => r.TextStart);
        var (newShown, shownStart) = Laid(shown, shownLength, order, r => r.ShownStart);
        var byKana = ByKana(newText, textStart);
        var kanaPlace = new int[count];
        for (var place = 0; place < count; place++)
        {
            kanaPlace[byKana[place]] = place;
        }

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
            Keys = Column(r => r.Key, count),
            Days = Column(r => r.Day, count),
            Prefectures = Column(r => r.Prefecture, padded),
            Industries = Column(r => r.Industry, padded),
            Stars = Column(r => r.Star, padded),
            ByKana = byKana,
            KanaPlace = kanaPlace,
            ByDeclaration = new(Column(r => r.Declaration, count), [.. Enumerable.Range(0, count)]),
            ByCorporateNumber = new(
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

    private (T[] Values, int[] Start) Laid<T>(
        T[] values,
        int length,
        int[] order,
        Func<Row, int> start
    )
    {
        var (laid, starts, at) = (new T[length], new int[order.Length + 1], 0);
        for (var ordinal = 0; ordinal < order.Length; ordinal++)
        {
            var row = order[ordinal];
            var from = start(rows[row]);
            var to = row + 1 < rows.Count ? start(rows[row + 1]) : length;
            starts[ordinal] = at;
            Array.Copy(values, from, laid, at, to - from);
            at += to - from;
        }

        starts[order.Length] = at;
        return (laid, starts);
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

        var ordinals = Enumerable.Range(0, count).ToArray();
        Array.Sort(
            ordinals,
            (a, b) =>
                text.AsSpan(from[a]..to[a]).SequenceCompareTo(text.AsSpan(from[b]..to[b]))
                    is not 0
                        and var kana
                    ? kana
                    : a.CompareTo(b)
        );
        return ordinals;
    }

    private void Append(StringBuilder folded)
    {
        Grow(ref text, textLength + folded.Length);
        folded.CopyTo(0, text, textLength, folded.Length);
        textLength += folded.Length;
    }

    private void Append(string columns)
    {
        Grow(ref shown, shownLength + Encoding.UTF8.GetByteCount(columns));
        shownLength += Encoding.UTF8.GetBytes(columns, shown.AsSpan(shownLength));
    }

    private static void Grow<T>(ref T[] array, int needed)
    {
        if (needed > array.Length)
        {
            Array.Resize(ref array, Math.Max(needed, array.Length * 2));
        }
    }

    private readonly record struct Row(
        int Day,
        UInt128 Key,
        int TextStart,
        int ShownStart,
        long Declaration,
        long CorporateNumber,
        byte Prefecture,
        byte Industry,
        byte Star
    );
}
