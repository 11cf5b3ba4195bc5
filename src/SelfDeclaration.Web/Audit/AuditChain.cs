using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SelfDeclaration.Web.Audit;

/// <summary>記録のつながり: what the hash of an entry is made of.</summary>
public static class AuditChain
{
    public static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Lower-case hexadecimal SHA-256 over the entry and the hash of the one before it.</summary>
    public static string HashOf(AuditEntry entry, string previous) =>
        // JSON, because it tells where one value ends and the next begins.
        HashOf(
            JsonSerializer.Serialize(
                (string?[])
                    [
                        previous,
                        Text(entry.Number),
                        Text(entry.At.ToUnixTimeMilliseconds()),
                        entry.Actor.ToString(),
                        entry.ActorKey is { } key ? Text(key) : null,
                        entry.ActorName,
                        entry.Action.ToString(),
                        entry.DeclarationKey is { } declaration ? Text(declaration) : null,
                        entry.Subject,
                        entry.DetailsHash,
                        entry.Origin,
                    ]
            )
        );

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
