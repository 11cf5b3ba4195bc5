using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Charts;

/// <summary>一本の棒.</summary>
/// <param name="Label">Before it.</param>
/// <param name="Value">Its length.</param>
/// <param name="Shown">Behind it, in words.</param>
/// <param name="Mark">A value to compare with, drawn across it; null for none.</param>
public sealed record Bar(string Label, double Value, string Shown, double? Mark = null);

/// <summary>棒グラフ against a known whole, each bar perhaps with a mark to compare with.</summary>
/// <remarks>Counts whose longest is the whole are drawn by Pages/Shared/_Bars.cshtml, from the figure alone.</remarks>
/// <param name="MarkName">What the marks are, for the legend; null without marks.</param>
public sealed record BarChart(
    Figure Figure,
    IReadOnlyList<Bar> Bars,
    double Highest,
    string? MarkName = null,
    string? CsvUrl = null
) : Chart(Figure, CsvUrl)
{
    public override string View => "~/Charts/_BarChart.cshtml";
    public override string Kind => "棒グラフ";

    /// <summary>Of a bar that is 100 long.</summary>
    public double Along(double value) => Math.Clamp(value / Highest, 0, 1) * 100;
}
