using System.Globalization;

namespace SelfDeclaration.Web.Site.Errors;

/// <summary>メンテナンス: until the hour of Maintenance:Until every page says when to come back.</summary>
/// <remarks>The setting is read at each request, so that it can be set and lifted without a restart.</remarks>
public sealed class Maintenance(IConfiguration configuration, TimeProvider time)
{
    public const string Setting = "Maintenance:Until";

    /// <summary>What a browser needs to show the notice, and what tells the operator that the site lives.</summary>
    private static readonly PathString[] AlwaysAnswered =
    [
        "/health",
        "/css",
        "/js",
        "/img",
        "/favicon.ico",
    ];

    /// <summary>The end of it; null when there is none now.</summary>
    public DateTimeOffset? Until =>
        Parse(configuration[Setting]) is { } until && until > time.GetUtcNow() ? until : null;

    public int SecondsLeft(DateTimeOffset until) =>
        (int)Math.Ceiling((until - time.GetUtcNow()).TotalSeconds);

    public static bool Spares(PathString path) =>
        AlwaysAnswered.Any(spared => path.StartsWithSegments(spared)) || StyleSheet.Is(path);

    public static ErrorText Text(DateTimeOffset until) =>
        new(
            503,
            "メンテナンス中です",
            [
                $"{until.ShowMinute()}に再開する予定です。",
                "保存した入力は残ります。再開したら、この画面を開き直してください。",
            ]
        );

    /// <summary>Stops the start when the setting cannot be read.</summary>
    public static void Check(IConfiguration configuration)
    {
        if (
            !string.IsNullOrWhiteSpace(configuration[Setting])
            && Parse(configuration[Setting]) is null
        )
        {
            throw new InvalidOperationException(
                $"{Setting} must be a date and time such as 2026-03-08T05:00 (Japan's time)."
            );
        }
    }

    private static DateTimeOffset? Parse(string? setting)
    {
        if (
            !DateTime.TryParse(
                setting,
                CultureInfo.InvariantCulture,
                DateTimeStyles.RoundtripKind,
                out var value
            )
        )
        {
            return null;
        }

        // An hour without an offset is Japan's, wherever the machine stands.
        return value.Kind == DateTimeKind.Unspecified
            ? new DateTimeOffset(value, TimeSpan.FromHours(9))
            : new DateTimeOffset(value);
    }
}
