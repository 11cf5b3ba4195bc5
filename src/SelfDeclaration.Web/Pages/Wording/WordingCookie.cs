using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace SelfDeclaration.Web.Pages.Wording;

/// <summary>確かめた文章: what was pasted, sealed in the visitor's own browser for a short while.</summary>
/// <remarks>
/// Not in the address, which ends up in histories and logs, and not on the server, which has no business with it.
/// </remarks>
public sealed class WordingCookie(
    IDataProtectionProvider protection,
    IHttpContextAccessor http,
    TimeProvider clock
)
{
    private const string Name = "wording";
    private const string Path = "/wording";

    /// <summary>Long enough to mend a sentence; over when the visitor is.</summary>
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(30);

    /// <summary>Browsers take 4,096 bytes with name and attributes; what is over is cut off at the end.</summary>
    private const int LongestSealed = 3800;

    private readonly IDataProtector _seal = protection.CreateProtector("wording-cookie");

    private HttpContext Http => http.HttpContext!;

    /// <summary>More letters than ever fit, so that a flood is not packed to see that it does not.</summary>
    private const int LongestPacked = 3000;

    public void Keep(string text)
    {
        var kept = text[..Math.Min(text.Length, LongestPacked)];
        var value = Seal(kept);
        while (value.Length > LongestSealed)
        {
            kept = kept[..(kept.Length * 9 / 10)];
            value = Seal(kept);
        }

        Http.Response.Cookies.Append(
            Name,
            value,
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = Http.Request.IsHttps,
                Path = Path,
                MaxAge = s_lifetime,
                IsEssential = true,
            }
        );
    }

    public void Clear() => Http.Response.Cookies.Delete(Name, new() { Path = Path });

    /// <summary>Null when nothing was pasted, or too long ago.</summary>
    public string? Read()
    {
        try
        {
            if (Http.Request.Cookies[Name] is not { Length: > 0 } value)
            {
                return null;
            }

            using var packed = new MemoryStream(_seal.Unprotect(Convert.FromBase64String(value)));
            using var reader = new BinaryReader(packed);
            var ends = DateTimeOffset.FromUnixTimeSeconds(reader.ReadInt64());
            using var text = new BrotliStream(packed, CompressionMode.Decompress);
            using var letters = new StreamReader(text, Encoding.UTF8);
            return clock.GetUtcNow() < ends ? letters.ReadToEnd() : null;
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }

    // The end is sealed in: a copied cookie outlives the browser's, but not ours.
    private string Seal(string text)
    {
        using var packed = new MemoryStream();
        packed.Write(BitConverter.GetBytes((clock.GetUtcNow() + s_lifetime).ToUnixTimeSeconds()));
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize))
        {
            brotli.Write(Encoding.UTF8.GetBytes(text));
        }

        return Convert.ToBase64String(_seal.Protect(packed.ToArray()));
    }
}
