namespace SelfDeclaration.Validation;

/// <summary>URL: what we may link to.</summary>
internal static class WebAddress
{
    /// <summary>http or https, a host name with a dot, and no name or password inside.</summary>
    public static bool IsAcceptable(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.UserInfo.Length == 0
        && uri.HostNameType is UriHostNameType.Dns
        && uri.Host.Trim('.').Contains('.', StringComparison.Ordinal)
        && !url.Any(c => char.IsWhiteSpace(c) || c is '<' or '>' or '"' or '\\');
}
