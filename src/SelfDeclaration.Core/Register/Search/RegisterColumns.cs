using System.Runtime.CompilerServices;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Register.Search;

/// <summary>登録簿の列: public businesses, numbered from the newest declaration on, each property in an array of its own.</summary>
/// <remarks>
/// A few large arrays instead of millions of objects: nothing for the garbage collector to walk, and neighbours in memory are
/// neighbours in a search. Never changes once it is made.
/// </remarks>
internal sealed class RegisterColumns
{
    /// <summary>Stands around name, reading and 屋号: what a word with it in front begins.</summary>
    public const char Edge = '\u001F';

    /// <summary>Stands before what a place may be called by.</summary>
    public const char Place = '\u001E';

    /// <summary>Ends a business's text. None of the three is ever in a folded word.</summary>
    public const char End = '\0';

    private static readonly string[] PrefectureCodes =
    [
        .. Enumerable.Range(0, byte.MaxValue + 1).Select(code => $"{code:00}"),
    ];

    public required int Count { get; init; }

    /// <summary>What is searched, one business after the other.</summary>
    public required char[] Text { get; init; }
    public required int[] TextStart { get; init; }

    /// <summary>What is shown: name, and 屋号 after an <see cref="Edge"/>.</summary>
    public required char[] Shown { get; init; }
    public required int[] ShownStart { get; init; }

    /// <summary>市区町村・町名 of each, as a number among the different ones.</summary>
    public required int[] Places { get; init; }
    public required string[] PlaceNames { get; init; }

    /// <summary>Upper 64 and lower 16 bits of the packed key.</summary>
    public required ulong[] KeyUppers { get; init; }
    public required ushort[] KeyLowers { get; init; }

    /// <summary>The days somebody declared on, the newest first, each with its first ordinal; at the end of these the count.</summary>
    public required int[] Days { get; init; }
    public required int[] DayStart { get; init; }

    // Filled up to whole words of 64, for vectors.
    public required byte[] Prefectures { get; init; }
    public required byte[] Industries { get; init; }
    public required byte[] Stars { get; init; }

    /// <summary>Ordinals in the order of kana, and each ordinal's place in it.</summary>
    public required int[] ByKana { get; init; }
    public required int[] KanaPlace { get; init; }

    public required OrdinalsByNumber ByDeclaration { get; init; }
    public required OrdinalsByNumber ByCorporateNumber { get; init; }

    /// <summary>Words of 64 bits for one bit a business.</summary>
    public int Words => (Count + 63) / 64;

    public int Blocks => (Count + Block.Size - 1) / Block.Size;

    public ReadOnlySpan<char> TextOf(int ordinal) =>
        Text.AsSpan(TextStart[ordinal], TextStart[ordinal + 1] - TextStart[ordinal]);

    /// <summary>Reads the ends of each text, so that the processor fetches them side by side: waiting for memory is most of what looking at them costs.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Touch(int start, ReadOnlySpan<ushort> ordinals)
    {
        var sum = 0;
        foreach (var ordinal in ordinals)
        {
            sum += Text[TextStart[start | ordinal]] + Text[TextStart[(start | ordinal) + 1] - 1];
        }

        return sum;
    }

    public ReadOnlySpan<char> ShownOf(int ordinal) =>
        Shown.AsSpan(ShownStart[ordinal], ShownStart[ordinal + 1] - ShownStart[ordinal]);

    public ReadOnlySpan<char> KanaOf(int ordinal)
    {
        var text = TextOf(ordinal)[1..];
        text = text[(text.IndexOf(Edge) + 1)..];
        return text[..text.IndexOf(Edge)];
    }

    public UInt128 KeyOf(int ordinal) => PackedKey.Of(KeyUppers[ordinal], KeyLowers[ordinal]);

    public int DayOf(int ordinal)
    {
        var day = DayStart.AsSpan().BinarySearch(ordinal);
        return Days[day < 0 ? ~day - 1 : day];
    }

    /// <summary>The first ordinal after this place among the newest first.</summary>
    public int FirstAfter(int day, UInt128 key)
    {
        var at = Days.AsSpan().BinarySearch(new NewestFirst(day));
        if (at < 0)
        {
            return DayStart[~at];
        }

        var (low, high) = (DayStart[at], DayStart[at + 1]);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = KeyOf(middle) > key ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    public PublicBusiness At(int ordinal)
    {
        var shown = ShownOf(ordinal);
        var edge = shown.IndexOf(Edge);
        return new()
        {
            Key = PackedKey.Text(KeyOf(ordinal)),
            Name = new(edge < 0 ? shown : shown[..edge]),
            TradeName = edge < 0 ? null : new(shown[(edge + 1)..]),
            PrefectureCode = PrefectureCodes[Prefectures[ordinal]],
            CityAndTown = PlaceNames[Places[ordinal]],
            Star = (StarLevel)Stars[ordinal],
            DeclaredOn = DateOnly.FromDayNumber(DayOf(ordinal)),
        };
    }

    private readonly record struct NewestFirst(int Day) : IComparable<int>
    {
        public int CompareTo(int other) => other.CompareTo(Day);
    }
}
