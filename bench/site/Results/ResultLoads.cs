using System.Diagnostics;
using System.Text.RegularExpressions;
using SelfDeclaration.SiteBench.Site;

namespace SelfDeclaration.SiteBench.Results;

/// <summary>People who look at results and people who answer.</summary>
internal static partial class ResultLoads
{
    private const int Visitors = 2;
    private const int ViewsOfEach = 200;
    private const int WarmUps = 10;

    /// <param name="next">An address, and the cookie of who looks at it; without, anybody.</param>
    public static async Task<IReadOnlyCollection<TimeSpan>> ViewAsync(
        RunningSite site,
        Func<Dice, (string Path, string? Cookie)> next
    )
    {
        var times = await Task.WhenAll(
            Enumerable
                .Range(1, Visitors)
                .Select(async seed =>
                {
                    var chance = new Dice((ulong)seed);
                    List<TimeSpan> took = [];
                    for (var view = 0; view < WarmUps + ViewsOfEach; view++)
                    {
                        var (path, cookie) = next(chance);
                        using var visitor = new Visitor(site.Address, new(), cookie);
                        took.Add(await TimeAsync(() => visitor.OpenAsync(path)));
                    }

                    return took.Skip(WarmUps);
                })
        );
        return [.. times.SelectMany(t => t)];
    }

    public static async Task<IReadOnlyCollection<TimeSpan>> ViewUntilAsync(
        RunningSite site,
        Func<Dice, string> next,
        CancellationToken end
    )
    {
        var chance = new Dice(1);
        using var visitor = new Visitor(site.Address, new());
        List<TimeSpan> took = [];
        while (!end.IsCancellationRequested)
        {
            took.Add(await TimeAsync(() => visitor.OpenAsync(next(chance))));
        }

        return [.. took.Skip(WarmUps)];
    }

    /// <summary>A whole 自社診断 and a whole ベンチマーク, by turns; each page sent is timed with the page that follows.</summary>
    public static async Task<IReadOnlyCollection<TimeSpan>> AnswerUntilAsync(
        RunningSite site,
        CancellationToken end
    )
    {
        List<TimeSpan> took = [];
        while (!end.IsCancellationRequested)
        {
            using var visitor = new Visitor(site.Address, new());
            await visitor.OpenAsync("/self-assessment/1");
            await AnswerAsync(visitor, "Partly", took, end);
            await visitor.OpenAsync("/benchmark/1");
            await AnswerAsync(visitor, "3", took, end);
        }

        return [.. took.Skip(WarmUps)];
    }

    // To the result, whose page asks nothing.
    private static async Task AnswerAsync(
        Visitor visitor,
        string answer,
        List<TimeSpan> took,
        CancellationToken end
    )
    {
        while (
            !end.IsCancellationRequested
            && !visitor.Address.AbsolutePath.Contains("/result", StringComparison.Ordinal)
        )
        {
            var answers = Radio()
                .Matches(visitor.Html)
                .Select(m => m.Groups[1].Value)
                .Distinct()
                .Select(name => (name, answer));
            took.Add(
                await TimeAsync(() =>
                    visitor.SendAsync([.. answers, ("act", "next"), ("InStatistics", "true")])
                )
            );
        }
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> what)
    {
        var clock = Stopwatch.StartNew();
        await what();
        return clock.Elapsed;
    }

    [GeneratedRegex("name=\"(q\\d+|Q\\d+-\\d+)\"")]
    private static partial Regex Radio();
}
