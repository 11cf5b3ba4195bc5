namespace SelfDeclaration.Web.Verbs;

/// <summary>コマンド: what follows the program's name. Without a verb, the site is served.</summary>
public static class CommandLine
{
    /// <summary>Runs the verb, or serves; exit code 0, or 1 with one sentence that says what to mend.</summary>
    /// <param name="args">As the program was started with.</param>
    /// <param name="createBuilder">The site's configuration and services, from settings alone.</param>
    /// <param name="serveAsync">Builds and runs the site until it is stopped.</param>
    public static Task<int> RunAsync(
        string[] args,
        Func<string[], WebApplicationBuilder> createBuilder,
        Func<WebApplicationBuilder, Task> serveAsync
    ) => RunAsync(args, createBuilder, serveAsync, VerbConsole.Standard);

    /// <summary>The same, with another place to write to.</summary>
    public static async Task<int> RunAsync(
        string[] args,
        Func<string[], WebApplicationBuilder> createBuilder,
        Func<WebApplicationBuilder, Task> serveAsync,
        VerbConsole console
    )
    {
        try
        {
            // Settings alone, or nothing: the site, untouched by what follows here.
            if (args is [] || (args[0].StartsWith('-') && !IsQuestion(args[0])))
            {
                await serveAsync(createBuilder(args));
                return 0;
            }

            var (words, settings) = Arguments.Split(args);
            var verbs = new SiteVerbs(() => createBuilder(settings), serveAsync, console);
            var parsed = verbs.Root.Parse(words);
            if (
                parsed.CommandResult.Command == verbs.Root
                && parsed.UnmatchedTokens is [var word, ..]
            )
            {
                throw new VerbException(
                    $"{word} というコマンドはありません。--help で一覧を表示します"
                );
            }

            if (parsed.Errors is [var first, ..])
            {
                throw new VerbException($"{first.Message}（--help で使い方を表示します）");
            }

            return await parsed.InvokeAsync(
                new()
                {
                    EnableDefaultExceptionHandler = false,
                    Output = console.Out,
                    Error = console.Error,
                }
            );
        }
        catch (Exception error) when (Sentence.For(error) is { } sentence)
        {
            await console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    private static bool IsQuestion(string arg) => arg is "--help" or "-h" or "-?" or "--version";
}
