namespace SelfDeclaration.Web.Reference.TaxAgency;

/// <summary>Settings under <c>Corporations:WebApi</c>: 国税庁法人番号システム Web-API, version 4.</summary>
public sealed class WebApiSettings
{
    public const string Section = "Corporations:WebApi";

    /// <summary>アプリケーションID, which the National Tax Agency issues on application. Empty: nobody is asked.</summary>
    public string ApplicationId { get; init; } = "";

    /// <summary>The call for single numbers. Another address is for tests and for a relay on the way out.</summary>
    public string Address { get; init; } = "https://api.houjin-bangou.nta.go.jp/4/num";

    /// <summary>
    /// How long an applicant waits for the agency: it answers well within a second, and who waits longer than
    /// two believes the site is broken. Typing the name goes on without it.
    /// </summary>
    public int TimeoutSeconds { get; init; } = 2;

    /// <summary>
    /// Questions within the window after which, if half of them failed, nobody is asked for a while. Three
    /// applicants have then waited in vain, which is enough.
    /// </summary>
    public int BreakerFailures { get; init; } = 3;

    /// <summary>The window of the line above. Long, because a small site asks seldom.</summary>
    public int BreakerWindowSeconds { get; init; } = 300;

    /// <summary>How long nobody is asked then; after that one question tries again. An outage is rarely over sooner.</summary>
    public int BreakerSeconds { get; init; } = 60;

    /// <summary>
    /// Questions a minute from one copy of the site. The agency answers 403 to who asks too often, and clients
    /// keep to one a second; somebody who tries number after number here must not cost us the ID.
    /// </summary>
    public int CallsPerMinute { get; init; } = 60;

    /// <summary>How long a corporation that was found is not asked for again: a closure or a new name shows within a month, as with 全件データ.</summary>
    public int KeepDays { get; init; } = 30;

    /// <summary>How long a number the agency does not know is not asked for again: a new corporation shows within a day.</summary>
    public int NotFoundHours { get; init; } = 24;

    public bool IsOn => ApplicationId.Length > 0;

    /// <summary>What is wrong with them, a sentence each.</summary>
    public IEnumerable<string> Problems()
    {
        if (!Uri.TryCreate(Address, UriKind.Absolute, out var url) || !IsSafe(url))
        {
            yield return $"設定 {Section}:{nameof(Address)} は https:// で始まるアドレスにしてください";
        }

        foreach (
            var (key, value, least, most) in new[]
            {
                (nameof(TimeoutSeconds), TimeoutSeconds, 1, 10),
                // Polly counts no single failure as a pattern.
                (nameof(BreakerFailures), BreakerFailures, 2, 100),
                (nameof(BreakerWindowSeconds), BreakerWindowSeconds, 1, 3600),
                (nameof(BreakerSeconds), BreakerSeconds, 1, 3600),
                (nameof(CallsPerMinute), CallsPerMinute, 1, 600),
                (nameof(KeepDays), KeepDays, 1, 365),
                (nameof(NotFoundHours), NotFoundHours, 1, 720),
            }
        )
        {
            if (value < least || value > most)
            {
                yield return $"設定 {Section}:{key} は {least}〜{most} にしてください";
            }
        }
    }

    // The ID travels in the address, so in clear only within this machine.
    private static bool IsSafe(Uri url) =>
        url.Query.Length == 0
        && (
            url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)
        );
}
