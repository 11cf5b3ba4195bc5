using System.Globalization;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Texts;

/// <summary>緊急のお知らせ, as typed.</summary>
public sealed record BannerInput
{
    public string? Text { get; init; }
    public string? Link { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
}

/// <summary>緊急のお知らせ: its fields and rules.</summary>
public static class BannerRules
{
    /// <summary>Nobody reads what stands for ever; whoever needs longer says so again.</summary>
    public const int MostDays = 31;

    public static readonly Field Text = new("Text", "伝えること")
    {
        Required = true,
        MaxLength = 200,
        Hint = "例 11月24日の9時から10時まで、申込みを受け付けられませんでした",
    };

    public static readonly Field Link = new("Link", "詳しい説明のアドレス")
    {
        MaxLength = 300,
        Hint = "このサイトのページ（/news/12 など）か、https:// で始まるアドレスです",
    };

    public static readonly Field From = new("From", "表示し始める日時") { Required = true };

    public static readonly Field To = new("To", "表示を終える日時")
    {
        Required = true,
        Hint = $"表示できるのは{MostDays}日までです",
    };

    public static IEnumerable<FieldError> Check(BannerInput input, DateTimeOffset now)
    {
        if (Text.CheckText(TypedText.Name(input.Text)) is { } text)
        {
            yield return text;
        }

        var link = TypedText.Street(input.Link);
        if (link.Length > 0 && !LeadsSomewhere(link))
        {
            yield return Link.Says(
                $"{Link.Label}は、/news/12 や https://example.jp/ のような形で入力してください"
            );
        }

        var (from, to) = (Time(input.From), Time(input.To));
        if (TimeError(From, input.From, from) is { } fromError)
        {
            yield return fromError;
        }

        if (TimeError(To, input.To, to) is { } toError)
        {
            yield return toError;
        }
        else if (to <= now || to <= from)
        {
            yield return To.Says($"{To.Label}は、いまと{From.Label}より後にしてください");
        }
        else if (to - from > TimeSpan.FromDays(MostDays))
        {
            yield return To.Says($"{To.Label}は、{From.Label}から{MostDays}日以内にしてください");
        }
    }

    /// <summary>The address in the form we keep; null for none.</summary>
    public static string? ReadLink(BannerInput input) =>
        TypedText.Street(input.Link) is { Length: > 0 } link ? link : null;

    /// <summary>A time of Japan, as the browser's field writes it.</summary>
    public static DateTimeOffset? Time(string? typed) =>
        DateTime.TryParseExact(
            (typed ?? "").Trim().Replace(' ', 'T'),
            ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? new DateTimeOffset(time, TimeSpan.FromHours(9)).ToUniversalTime()
            : null;

    private static FieldError? TimeError(Field field, string? typed, DateTimeOffset? time) =>
        string.IsNullOrWhiteSpace(typed) ? field.Empty()
        : time is null ? field.Says($"{field.Label}は、2026-12-01 09:00 のように入力してください")
        : null;

    private static bool LeadsSomewhere(string link) =>
        link.Length <= Link.MaxLength
        && !link.Contains('\\')
        && (
            link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal)
            || link.StartsWith("https://", StringComparison.Ordinal)
                && Uri.IsWellFormedUriString(link, UriKind.Absolute)
        );
}
