namespace SelfDeclaration.Web.SignIn;

/// <summary>端末の呼び名: what a person recognises a browser by, from its User-Agent; never the whole of it.</summary>
public static class DeviceName
{
    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "Mac"),
        ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ];

    // Edge and Opera call themselves Chrome too, and Chrome calls itself Safari.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    public static string Of(string? userAgent)
    {
        var system = Find(Systems, userAgent);
        var browser = Find(Browsers, userAgent);
        return (system, browser) switch
        {
            (null, null) => "不明な端末",
            (null, { } name) => name,
            ({ } name, null) => name,
            var (on, name) => $"{on}の{name}",
        };
    }

    private static string? Find((string Mark, string Name)[] known, string? userAgent) =>
        known
            .Where(k => userAgent?.Contains(k.Mark, StringComparison.Ordinal) is true)
            .Select(k => k.Name)
            .FirstOrDefault();
}
