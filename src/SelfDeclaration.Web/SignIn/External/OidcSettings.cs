namespace SelfDeclaration.Web.SignIn.External;

/// <summary>
/// Settings under <c>Login:Oidc</c>: 外部のログイン by OpenID Connect, with a provider that vouches for
/// corporations as GビズID does. The first four all empty: off.
/// </summary>
public sealed class OidcSettings
{
    public const string Section = "Login:Oidc";

    /// <summary>The provider; its <c>/.well-known/openid-configuration</c> says the rest.</summary>
    public string Authority { get; init; } = "";
    public string ClientId { get; init; } = "";
    public string ClientSecret { get; init; } = "";

    /// <summary>What people call it, e.g. GビズID.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>The claim with the 法人番号; where it stands, ID token or user info, does not matter.</summary>
    public string CorporateNumberClaim { get; init; } = "corporate_number";

    /// <summary>What is asked for, separated by blanks. We need no name and no mail.</summary>
    public string Scopes { get; init; } = "openid";

    /// <summary>
    /// Origins besides the provider's own that its screens are on, separated by blanks: browsers follow a form's
    /// redirects only to those that <c>form-action</c> names.
    /// </summary>
    public string ScreenOrigins { get; init; } = "";

    /// <summary>Each question to the provider, while somebody looks at a page that does not change.</summary>
    public int TimeoutSeconds { get; init; } = 10;

    /// <summary>From the provider's answer to the confirmation here: time for a mail to come, and to look up a number.</summary>
    public int LinkMinutes { get; init; } = 30;

    public bool IsOn => Authority.Length > 0;

    /// <summary>Where the button leads, for the page's <c>form-action</c>.</summary>
    public IEnumerable<string> FormTargets =>
        IsOn && Uri.TryCreate(Authority, UriKind.Absolute, out var authority)
            ? [authority.GetLeftPart(UriPartial.Authority), .. Words(ScreenOrigins)]
            : [];

    public IEnumerable<string> ScopeNames => Words(Scopes);

    public static OidcSettings Of(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<OidcSettings>() ?? new();

    /// <summary>What is wrong with them, a sentence each.</summary>
    /// <param name="mayBePlain">True where nobody's real login is at stake: development and tests.</param>
    public IEnumerable<string> Problems(bool mayBePlain)
    {
        (string Key, string Value)[] together =
        [
            (nameof(Authority), Authority),
            (nameof(ClientId), ClientId),
            (nameof(ClientSecret), ClientSecret),
            (nameof(DisplayName), DisplayName),
        ];
        if (together.All(s => s.Value.Length == 0))
        {
            yield break;
        }

        foreach (var (key, _) in together.Where(s => s.Value.Length == 0))
        {
            yield return $"設定 {Section}:{key} がありません。外部のログインを使わないときは、{Section} の4つの設定をすべて空にしてください";
        }

        if (Authority.Length > 0 && !IsSafe(Authority, mayBePlain))
        {
            yield return $"設定 {Section}:{nameof(Authority)} は https:// で始まるアドレスにしてください";
        }

        foreach (var origin in Words(ScreenOrigins).Where(o => !IsSafe(o, mayBePlain)))
        {
            yield return $"設定 {Section}:{nameof(ScreenOrigins)} の {origin} は https:// で始まるアドレスにしてください";
        }

        if (CorporateNumberClaim.Length == 0)
        {
            yield return $"設定 {Section}:{nameof(CorporateNumberClaim)} がありません";
        }

        if (!ScopeNames.Contains("openid"))
        {
            yield return $"設定 {Section}:{nameof(Scopes)} に openid を入れてください";
        }

        foreach (
            var (key, value, most) in new[]
            {
                (nameof(TimeoutSeconds), TimeoutSeconds, 60),
                (nameof(LinkMinutes), LinkMinutes, 120),
            }
        )
        {
            if (value < 1 || value > most)
            {
                yield return $"設定 {Section}:{key} は 1〜{most} にしてください";
            }
        }
    }

    private static bool IsSafe(string address, bool mayBePlain) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && url.Query.Length == 0
        && (url.Scheme == Uri.UriSchemeHttps || (mayBePlain && url.Scheme == Uri.UriSchemeHttp));

    private static string[] Words(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
