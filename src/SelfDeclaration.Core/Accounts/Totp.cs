using System.Buffers.Binary;
using System.Security.Cryptography;
using SelfDeclaration.Text;

namespace SelfDeclaration.Accounts;

/// <summary>認証アプリの6桁の数字 (RFC 6238): HMAC-SHA1, 30 seconds, as every such app computes it.</summary>
public static class Totp
{
    /// <summary>160 bits, the length RFC 4226 recommends.</summary>
    public const int KeyBytes = 20;
    private const int StepSeconds = 30;
    private const int Digits = 6;

    /// <summary>Steps either way: a phone's clock may be half a minute off.</summary>
    private const int Tolerance = 1;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>The step whose code was typed; null when it is none of those now, or not newer than the one used last.</summary>
    public static long? FindStep(byte[] key, string? typed, DateTimeOffset now, long? usedStep)
    {
        var code = TypedText.Digits(typed);
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        long? found = null;
        for (var step = current - Tolerance; step <= current + Tolerance; step++)
        {
            // Every step is compared, so that time does not tell which one it was.
            if (
                CryptographicOperations.FixedTimeEquals(
                    System.Text.Encoding.UTF8.GetBytes(code),
                    System.Text.Encoding.UTF8.GetBytes(CodeAt(key, step))
                )
            )
            {
                found = step;
            }
        }

        return found > (usedStep ?? 0) ? found : null;
    }

    /// <summary>The code that an app shows at this moment.</summary>
    public static string CodeAt(byte[] key, DateTimeOffset at) =>
        CodeAt(key, at.ToUnixTimeSeconds() / StepSeconds);

    private static string CodeAt(byte[] key, long step)
    {
        Span<byte> message = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
#pragma warning disable CA5350 // SHA-1 is what the apps speak; an HMAC of it is not broken.
        var mac = HMACSHA1.HashData(key, message);
#pragma warning restore CA5350
        var at = mac[^1] & 0xF;
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(at)) & int.MaxValue;
        return (number % 1_000_000).ToString(
            $"D{Digits}",
            System.Globalization.CultureInfo.InvariantCulture
        );
    }
}
