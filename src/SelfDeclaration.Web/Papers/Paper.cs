using System.Text;
using SkiaSharp;

namespace SelfDeclaration.Web.Papers;

/// <summary>書面: a document of A4 pages, put together from top to bottom and then written as PDF.</summary>
/// <param name="fonts">What it is written in.</param>
/// <param name="title">The document's title, also at the foot of every page.</param>
public sealed class Paper(PaperFonts fonts, string title)
{
    /// <summary>A4 in points.</summary>
    internal const float Width = 595;
    internal const float Height = 842;

    /// <summary>20 mm on every side: room for a punch and for any printer.</summary>
    internal const float Margin = 57;

    private const float TextSize = 10.5f;
    private const float LineHeight = 1.7f;
    private const float Indent = 20;
    private const float LabelWidth = 150;
    private const float Gap = 6;

    private readonly List<Placed> _placed = [];
    private readonly HashSet<Rune> _missing = [];
    private int _page = 1;
    private float _y = Margin;

    internal string Title => title;
    internal PaperFonts Fonts => fonts;
    internal IReadOnlyList<Placed> Items => _placed;
    internal int Pages => _page;

    /// <summary>From margin to margin.</summary>
    public static float ColumnWidth => Width - (2 * Margin);

    public Paper Heading(string text, int level = 1)
    {
        var size = level switch
        {
            1 => 20f,
            2 => 14f,
            _ => 11.5f,
        };
        Space(level == 1 ? 0 : size);
        // A heading stays with what follows it.
        Room((size + (2 * TextSize)) * LineHeight);
        Write(text, size, Margin, ColumnWidth, LetterColour.Heading);
        if (level == 1)
        {
            Rule(weight: 1.5f);
        }

        return Space(Gap);
    }

    public Paper Text(string text, float size = TextSize)
    {
        Write(text, size, Margin, ColumnWidth, LetterColour.Text);
        return Space(Gap);
    }

    /// <summary>箇条書き: with numbers from 1, or with dots.</summary>
    public Paper List(IReadOnlyList<string> items, bool numbered)
    {
        foreach (var (i, item) in items.Index())
        {
            Room(TextSize * LineHeight);
            var (page, y) = (_page, _y);
            Write(item, TextSize, Margin + Indent, ColumnWidth - Indent, LetterColour.Text);
            var sign = fonts.LettersOf(numbered ? $"{i + 1}." : "・", _missing);
            _placed.Add(
                new PlacedText(
                    page,
                    Margin,
                    y + (TextSize * 1.3f),
                    TextSize,
                    sign,
                    LetterColour.Text
                )
            );
        }

        return Space(Gap);
    }

    /// <summary>項目と値: a row each, ruled off below.</summary>
    public Paper Rows(IEnumerable<(string Label, string Value)> rows, float size = TextSize)
    {
        foreach (var (label, value) in rows)
        {
            var answer = LinesOf(value, size, ColumnWidth - LabelWidth);
            var name = LinesOf(label, size, LabelWidth - Indent);
            Room((Math.Max(answer.Count, name.Count) * size * LineHeight) + (2 * Gap));
            Space(Gap / 2);
            var top = _y;
            Put(name, size, Margin, LetterColour.Label);
            var below = _y;
            _y = top;
            Put(answer, size, Margin + LabelWidth, LetterColour.Text);
            _y = Math.Max(_y, below);
            Space(Gap / 2);
            Rule(weight: 0.5f);
        }

        return Space(Gap);
    }

    /// <summary>断り書き: between two lines, so that nobody reads past it.</summary>
    public Paper Statement(string text, float size = TextSize)
    {
        var lines = LinesOf(text, size, ColumnWidth);
        Room((lines.Count * size * LineHeight) + (4 * Gap));
        Space(Gap);
        Rule(weight: 1.5f);
        Space(Gap);
        Put(lines, size, Margin, LetterColour.Text);
        Space(Gap);
        Rule(weight: 1.5f);
        return Space(Gap);
    }

    /// <summary>図: drawn from its top left corner in points, with paragraphs at its side.</summary>
    public Paper Figure(
        float width,
        float height,
        Action<SKCanvas> draw,
        params IEnumerable<string> beside
    )
    {
        Room(height);
        var bottom = _y + height;
        _placed.Add(new PlacedDrawing(_page, Margin, _y, draw));
        foreach (var text in beside)
        {
            var left = width + (2 * Gap);
            Write(text, TextSize, Margin + left, ColumnWidth - left, LetterColour.Text);
            Space(Gap);
        }

        _y = Math.Max(_y, bottom);
        return Space(Gap);
    }

    /// <summary>図の中に言葉がある図: the words are text of the document, the rest is drawn.</summary>
    public Paper Drawing(
        float width,
        float height,
        Action<SKCanvas> draw,
        IEnumerable<PaperWord> words
    )
    {
        Room(height);
        var left = Margin + ((ColumnWidth - width) / 2);
        _placed.Add(new PlacedDrawing(_page, left, _y, draw));
        foreach (var word in words)
        {
            var letters = fonts.LettersOf(word.Text, _missing);
            var length = letters.Sum(l => l.Width) * word.Size;
            var x =
                left
                + word.X
                - (
                    word.Anchor switch
                    {
                        "end" => length,
                        "middle" => length / 2,
                        _ => 0,
                    }
                );
            _placed.Add(
                new PlacedText(_page, x, _y + word.Y, word.Size, letters, LetterColour.Text)
            );
        }

        return Space(height + Gap);
    }

    /// <summary>Begins a page where what follows would be torn apart.</summary>
    /// <param name="height">Of what is to stay together.</param>
    public Paper Keep(float height)
    {
        Room(height);
        return this;
    }

    public Paper Space(float points)
    {
        _y += points;
        return this;
    }

    /// <summary>The document as PDF.</summary>
    /// <param name="made">Becomes its date.</param>
    public byte[] ToPdf(DateTimeOffset made)
    {
        if (_missing.Count > 0)
        {
            var names = string.Join("、", _missing.Select(r => $"U+{r.Value:X4}").Order());
            _missing.Clear();
            Text($"〓は、この書面の書体にない文字です（{names}）。");
        }

        return PaperPdf.Write(this, made);
    }

    internal IReadOnlyList<IReadOnlyList<Letter>> LinesOf(string text, float size, float width) =>
        LineBreaking.Lines(fonts.LettersOf(text, _missing), width / size);

    private void Write(string text, float size, float x, float width, LetterColour colour) =>
        Put(LinesOf(text, size, width), size, x, colour);

    private void Put(
        IReadOnlyList<IReadOnlyList<Letter>> lines,
        float size,
        float x,
        LetterColour colour
    )
    {
        foreach (var line in lines)
        {
            Room(size * LineHeight);
            _placed.Add(new PlacedText(_page, x, _y + (size * 1.3f), size, line, colour));
            _y += size * LineHeight;
        }
    }

    private void Rule(float weight) => _placed.Add(new PlacedRule(_page, _y, weight));

    // The foot of a page holds its number.
    private void Room(float height)
    {
        if (_y + height > Height - Margin - (2 * TextSize) && _y > Margin)
        {
            _page++;
            _y = Margin;
        }
    }
}

/// <summary>A word at its place in a drawing, in points from its top left corner.</summary>
/// <param name="Anchor">start, middle or end: which part of it stands there.</param>
public sealed record PaperWord(string Text, float X, float Y, float Size, string Anchor);
