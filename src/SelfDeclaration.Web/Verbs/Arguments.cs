namespace SelfDeclaration.Web.Verbs;

/// <summary>Tells settings (<c>--Section:Key=value</c>) from the words of a verb.</summary>
public static class Arguments
{
    private static readonly string[] HostSettings =
    [
        "--environment",
        "--urls",
        "--contentroot",
        "--applicationname",
    ];

    public static (string[] Words, string[] Settings) Split(IReadOnlyList<string> args)
    {
        var (words, settings) = (new List<string>(), new List<string>());
        for (var i = 0; i < args.Count; i++)
        {
            if (!IsSetting(args[i]))
            {
                words.Add(args[i]);
                continue;
            }

            settings.Add(args[i]);
            // The value may be the next word instead of following an equals sign.
            if (!args[i].Contains('=') && i + 1 < args.Count)
            {
                settings.Add(args[++i]);
            }
        }

        return ([.. words], [.. settings]);
    }

    private static bool IsSetting(string arg)
    {
        var key = arg.Split('=')[0];
        return key.StartsWith("--", StringComparison.Ordinal)
            && (key.Contains(':') || HostSettings.Contains(key.ToLowerInvariant()));
    }
}
