using SkiaSharp;

namespace SelfDeclaration.Web.Papers;

/// <summary>Something at its place on a page; pages count from 1, places in points from the top left.</summary>
internal abstract record Placed(int Page);

/// <summary>One line of text on its base line.</summary>
internal sealed record PlacedText(
    int Page,
    float X,
    float Y,
    float Size,
    IReadOnlyList<Letter> Letters,
    LetterColour Colour
) : Placed(Page);

/// <summary>A line from margin to margin.</summary>
internal sealed record PlacedRule(int Page, float Y, float Weight) : Placed(Page);

/// <summary>A picture from its top left corner.</summary>
internal sealed record PlacedDrawing(int Page, float X, float Y, Action<SKCanvas> Draw)
    : Placed(Page);

/// <summary>Dark enough for any printer and any copy.</summary>
internal enum LetterColour
{
    Text,
    Heading,
    Label,
}
