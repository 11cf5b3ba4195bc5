using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace SelfDeclaration.Web.Inquiries;

/// <summary>
/// 迷惑な送信の見分け, without a puzzle: a field that nobody sees, and a sealed time that says how long the form was open.
/// Who is caught is thanked like anybody else and learns nothing.
/// </summary>
public sealed class SpamCheck(
    IDataProtectionProvider protection,
    IOptions<InquirySettings> settings,
    TimeProvider clock
)
{
    private readonly IDataProtector _seal = protection.CreateProtector("inquiry-opened");

    /// <summary>For a hidden field of the form.</summary>
    public string Stamp() =>
        _seal.Protect(clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));

    public bool IsProgram(string? stamp, string? homepage) =>
        !string.IsNullOrEmpty(homepage)
        || OpenedAt(stamp) is not { } opened
        || clock.GetUtcNow() - opened < TimeSpan.FromSeconds(settings.Value.LeastSeconds);

    private DateTimeOffset? OpenedAt(string? stamp)
    {
        try
        {
            return
                stamp is { Length: > 0 }
                && long.TryParse(
                    _seal.Unprotect(stamp),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var ticks
                )
                ? new(ticks, TimeSpan.Zero)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
