using System.Globalization;
using System.Text.RegularExpressions;

namespace SelfDeclaration.Web.Texts;

/// <summary>文書の画像: its address names its content and its size, so that a page can leave room for it.</summary>
public static partial class TextImage
{
    /// <summary>Where pictures of texts stand: /images/0123….-640x480.webp</summary>
    public const string Folder = "/images/";

    // More pictures than any page has; a text of nothing else is not looked through.
    private const int MostNamed = 200;

    public static string AddressOf(string hash, int width, int height) =>
        string.Create(CultureInfo.InvariantCulture, $"{Folder}{hash}-{width}x{height}.webp");

    /// <summary>Null when the address is not that of a picture of ours.</summary>
    public static (int Width, int Height)? SizeIn(string address) =>
        Address().Match(address) is { Success: true } match
            ? (
                int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture),
                int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)
            )
            : null;

    /// <summary>Which pictures a text names, each once.</summary>
    public static IReadOnlyList<string> HashesIn(string markdown) =>
        [.. Named().Matches(markdown).Select(m => m.Groups[1].Value).Distinct().Take(MostNamed)];

    [GeneratedRegex(@"/images/([0-9a-f]{32})-")]
    private static partial Regex Named();

    [GeneratedRegex(@"^/images/[0-9a-f]{32}-([1-9][0-9]{0,4})x([1-9][0-9]{0,4})\.webp$")]
    private static partial Regex Address();
}
