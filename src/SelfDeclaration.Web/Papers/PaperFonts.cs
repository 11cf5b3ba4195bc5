using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using SkiaSharp;

namespace SelfDeclaration.Web.Papers;

/// <summary>書面の書体: the fonts papers are written in, read once.</summary>
/// <remarks>
/// A character is taken from the first font that has it. One that none has becomes 〓, the sign printers use for a
/// letter they lack, and the paper ends with a note that says which: a name must not lose a letter without a word.
/// </remarks>
public sealed class PaperFonts
{
    /// <summary>Setting that names one more TrueType file, for names our font cannot write.</summary>
    public const string ExtraFontKey = "Papers:ExtraFont";

    private static readonly Rune s_missing = new('〓');

    private static readonly Lazy<PaperFont> s_ours = new(() =>
        PaperFont.Load(
            Path.Combine(AppContext.BaseDirectory, "data", "fonts", "BIZUDGothic-Regular.ttf")
        )
    );

    private readonly IReadOnlyList<PaperFont> _fonts;
    private readonly ConcurrentDictionary<Rune, Letter?> _known = [];

    private PaperFonts(IReadOnlyList<PaperFont> fonts) => _fonts = fonts;

    internal int Count => _fonts.Count;

    internal PaperFont this[int font] => _fonts[font];

    /// <summary>Stops the start when the operator's font cannot be used.</summary>
    public static void Check(string? extraFont)
    {
        if (!string.IsNullOrWhiteSpace(extraFont))
        {
            PaperFont.Load(extraFont);
        }
    }

    /// <param name="extraFont">A file; null for none.</param>
    public static PaperFonts Load(string? extraFont) =>
        new([
            s_ours.Value,
            .. string.IsNullOrWhiteSpace(extraFont)
                ? Array.Empty<PaperFont>()
                : [PaperFont.Load(extraFont)],
        ]);

    /// <summary>The letters of a text, in order; a line end is a letter of its own.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="missing">Receives what no font has.</param>
    internal IReadOnlyList<Letter> LettersOf(string text, ICollection<Rune> missing)
    {
        var letters = new List<Letter>(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n')
            {
                letters.Add(new Letter(rune, 0, 0));
            }
            else if (_known.GetOrAdd(rune, Find) is { } letter)
            {
                letters.Add(letter);
            }
            else if (!HasNoShapeOfItsOwn(rune))
            {
                missing.Add(rune);
                letters.Add(Find(s_missing)!.Value);
            }
        }

        return letters;
    }

    private Letter? Find(Rune rune)
    {
        for (var font = 0; font < _fonts.Count; font++)
        {
            if (_fonts[font].GlyphOf(rune) is not 0 and var glyph)
            {
                return new Letter(rune, font, _fonts[font].WidthOf(glyph));
            }
        }

        return null;
    }

    // 異体字セレクタ and the like: the letter before them is the same letter without them.
    private static bool HasNoShapeOfItsOwn(Rune rune) =>
        rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control;
}

/// <summary>One letter, from which font, and its width in parts of its size.</summary>
internal readonly record struct Letter(Rune Rune, int Font, float Width);

/// <summary>A font as it was read: to measure with, and to take letters out of.</summary>
internal sealed class PaperFont
{
    private readonly SKTypeface _typeface;
    private readonly Dictionary<string, byte[]> _tables;

    private PaperFont(SKTypeface typeface, Dictionary<string, byte[]> tables) =>
        (_typeface, _tables) = (typeface, tables);

    public static PaperFont Load(string file)
    {
        var bytes = File.ReadAllBytes(file);
        using var data = SKData.CreateCopy(bytes);
        return
            TrueTypeTables.TryRead(bytes) is { } tables && SKTypeface.FromData(data) is { } typeface
            ? new PaperFont(typeface, tables)
            : throw new OptionsValidationException(
                PaperFonts.ExtraFontKey,
                typeof(PaperFonts),
                [
                    $"設定 {PaperFonts.ExtraFontKey} の {file} は使えません。TrueTypeの書体（.ttf）を指定してください",
                ]
            );
    }

    /// <summary>0 when the font does not have it.</summary>
    public ushort GlyphOf(Rune rune) => _typeface.GetGlyph(rune.Value);

    public float WidthOf(ushort glyph)
    {
        using var font = new SKFont(_typeface, 1000) { LinearMetrics = true };
        return font.GetGlyphWidths([glyph])[0] / 1000;
    }

    /// <summary>The font with these letters alone, to be embedded in one paper.</summary>
    public SKTypeface Take(IEnumerable<Rune> runes)
    {
        var glyphs = new SortedDictionary<int, ushort>();
        foreach (var rune in runes)
        {
            glyphs[rune.Value] = GlyphOf(rune);
        }

        using var data = SKData.CreateCopy(TrueTypeSubset.Make(_tables, glyphs));
        return SKTypeface.FromData(data);
    }
}
