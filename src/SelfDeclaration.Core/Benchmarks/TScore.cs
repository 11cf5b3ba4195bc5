using System.Globalization;

namespace SelfDeclaration.Benchmarks;

/// <summary>偏差値, or why there is none.</summary>
public sealed record TScore(double? Value, string Words)
{
    public const string Formula = "偏差値 ＝（自社の合計点 − 平均）÷ 標準偏差 × 10 ＋ 50";

    /// <param name="total">Own total.</param>
    /// <param name="figures">Of the segment.</param>
    /// <param name="least">Of fewer results there is none.</param>
    public static TScore Of(int total, SegmentFigures figures, int least)
    {
        if (figures.Count < least)
        {
            return new(
                null,
                $"比べる結果が{least}件に満たないので（いまは{figures.Count}件）、偏差値は出しません。"
            );
        }

        var deviation = figures.Deviation;
        if (deviation == 0)
        {
            return new(null, "どの結果も同じ点で散らばりがないので、偏差値は出せません。");
        }

        var value = ((total - figures.Mean) / deviation * 10) + 50;
        return new(
            value,
            string.Create(
                CultureInfo.InvariantCulture,
                $"（{total} − {figures.Mean:0.0}）÷ {deviation:0.0} × 10 ＋ 50 ＝ {value:0.0}"
            )
        );
    }
}
