using System.Globalization;

namespace SelfDeclaration.IntegrationTests.Conventions;

/// <summary>A colour of the style sheet, with the contrast WCAG 2 defines.</summary>
public readonly record struct Colour(int Red, int Green, int Blue)
{
    /// <summary><c>#rgb</c> or <c>#rrggbb</c>.</summary>
    public static Colour Parse(string hex)
    {
        var digits = hex.TrimStart('#');
        if (digits.Length == 3)
        {
            digits = string.Concat(digits.Select(d => $"{d}{d}"));
        }

        var value = int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new(value >> 16, (value >> 8) & 255, value & 255);
    }

    public double ContrastWith(Colour other)
    {
        var (a, b) = (Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private double Luminance =>
        (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(int channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
