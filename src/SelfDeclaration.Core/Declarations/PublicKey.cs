using System.Diagnostics.CodeAnalysis;
using SelfDeclaration.Text;

namespace SelfDeclaration.Declarations;

/// <summary>公開ページの鍵: 16 random characters in the address of a public page; tells nothing about the declaration.</summary>
public sealed record PublicKey
{
    public const int Length = 16;

    private PublicKey(string text) => Text = text;

    /// <summary>Lower-case Crockford base32.</summary>
    public string Text { get; }

    public static PublicKey New() => new(CrockfordBase32.New(Length).ToLowerInvariant());

    public static bool TryParse(string? text, [NotNullWhen(true)] out PublicKey? key)
    {
        var repaired = CrockfordBase32.Repair((text ?? "").Trim());
        key =
            repaired.Length == Length && CrockfordBase32.IsWellFormed(repaired)
                ? new(repaired.ToLowerInvariant())
                : null;
        return key is not null;
    }

    public override string ToString() => Text;
}
