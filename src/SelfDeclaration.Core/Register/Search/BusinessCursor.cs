using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Register.Search;

/// <summary>続きの位置: the place of the last business of a page in its order.</summary>
/// <remarks>
/// A place and not a number of rows to skip: whatever is declared or withdrawn meanwhile, the next page begins where
/// this one ended, and nothing is skipped or shown twice. It names only what the page has shown, and the reading's folding.
/// </remarks>
/// <param name="Closeness">0 the very name, 1 begins so, 2 the rest; 2 in other orders.</param>
/// <param name="Kana">The folded reading in the order of kana, else empty.</param>
/// <param name="Day">宣言日 as the number of a day.</param>
/// <param name="Key">公開ページの鍵</param>
public sealed record BusinessCursor(int Closeness, string Kana, int Day, string Key)
{
    /// <summary>For an address; opaque to whoever reads it.</summary>
    public string Text =>
        Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{Closeness} {Day} {Key} {Kana}")
            )
        );

    public static bool TryParse(string? text, [NotNullWhen(true)] out BusinessCursor? cursor)
    {
        cursor = null;
        if (text is not { Length: > 0 and < 2000 } || !Base64Url.IsValid(text))
        {
            return false;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(' ', 4);
        if (
            parts is [var closeness, var day, var key, var kana]
            && int.TryParse(closeness, CultureInfo.InvariantCulture, out var c)
            && c is >= 0 and <= 2
            && int.TryParse(day, CultureInfo.InvariantCulture, out var d)
            && PublicKey.TryParse(key, out var parsed)
        )
        {
            cursor = new(c, kana, d, parsed.Text);
        }

        return cursor is not null;
    }
}
