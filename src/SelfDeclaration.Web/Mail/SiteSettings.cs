namespace SelfDeclaration.Web.Mail;

/// <summary>Settings under <c>Site</c>.</summary>
public sealed class SiteSettings
{
    public const string Section = "Site";

    /// <summary>Where the site listens unless <c>Urls</c> says otherwise.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>
    /// Base of every link in mails. Never taken from a request: a forged Host header would put
    /// somebody else's address into our mails.
    /// </summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>The public address of a path that starts with a slash.</summary>
    public Uri At(string pathAndQuery) => new(PublicUrl.TrimEnd('/') + pathAndQuery);
}
