using Spectre.Console;

namespace SelfDeclaration.Web.Verbs;

/// <summary>Where a verb writes, and whether somebody is watching it there.</summary>
public sealed record VerbConsole(TextWriter Out, TextWriter Error, bool IsTerminal)
{
    /// <summary>What is piped into a verb, e.g. a password that must not stand in the list of processes.</summary>
    public TextReader In { get; init; } = Console.In;

    public static VerbConsole Standard =>
        new(
            Console.Out,
            Console.Error,
            !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Interactive
        );
}
