using System.Text;
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

    public required int Count { get; init; }

    /// <summary>What is searched, one business after the other.</summary>
    public required char[] Text { get; init; }
    public required int[] TextStart { get; init; }

    /// <summary>What is shown, UTF-8: name, 屋号 and place, each ended by <see cref="Edge"/>.</summary>
    public required byte[] Shown { get; init; }
    public required int[] ShownStart { get; init; }

    public required UInt128[] Keys { get; init; }
    public required int[] Days { get; init; }

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

    public ReadOnlySpan<char> TextOf(int ordinal) =>
        Text.AsSpan(TextStart[ordinal], TextStart[ordinal + 1] - TextStart[ordinal]);

    public ReadOnlySpan<char> KanaOf(int ordinal)
    {
        var text = TextOf(ordinal)[1..];
        text = text[(text.IndexOf(Edge) + 1)..];
        return text[..text.IndexOf(Edge)];
    }

    /// <summary>The first ordinal after this place among the newest first.</summary>
    public int FirstAfter(int day, UInt128 key)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var isAfter = Days[middle] < day || (Days[middle] == day && Keys[middle] > key);
            (low, high) = isAfter ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    public PublicBusiness At(int ordinal)
    {
        var shown = Encoding
            .UTF8.GetString(
                Shown,
                ShownStart[ordinal],
                ShownStart[ordinal + 1] - ShownStart[ordinal]
            )
            .Split(Edge);
        return new()
        {
            Key = PackedKey.Text(Keys[ordinal]),
            Name = shown[0],
            TradeName = shown[1].Length == 0 ? null : shown[1],
            PrefectureCode = $"{Prefectures[ordinal]:00}",
            CityAndTown = shown[2],
            Star = (StarLevel)Stars[ordinal],
            DeclaredOn = DateOnly.FromDayNumber(Days[ordinal]),
        };
    }
}
