using System.Globalization;
using SelfDeclaration.Web.Reference.Imports;
using Spectre.Console;

namespace SelfDeclaration.Web.Verbs;

/// <summary>進み具合: a bar where somebody watches, a line every tenth otherwise.</summary>
public sealed class ProgressDisplay(VerbConsole console)
{
    public Task<T> RunAsync<T>(Func<Action<LoadProgress>, Task<T>> work) =>
        console.IsTerminal ? WithBarAsync(work) : work(Lines());

    private static Task<T> WithBarAsync<T>(Func<Action<LoadProgress>, Task<T>> work) =>
        AnsiConsole
            .Progress()
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn(),
                new RemainingTimeColumn()
            )
            .StartAsync(context =>
            {
                var bar = context.AddTask("始めています", maxValue: 1);
                return work(progress =>
                {
                    bar.Description = Markup.Escape($"{progress.What} {Rows(progress.Rows)}");
                    bar.Value = progress.Share;
                });
            });

    private Action<LoadProgress> Lines()
    {
        var (what, tenth) = ("", -1);
        return progress =>
        {
            var now = (int)(progress.Share * 10);
            if (now > tenth || progress.What != what)
            {
                (what, tenth) = (progress.What, now);
                console.Out.WriteLine($"{what} {now * 10}% {Rows(progress.Rows)}");
            }
        };
    }

    private static string Rows(long rows) =>
        $"{rows.ToString("N0", CultureInfo.InvariantCulture)}件";
}
