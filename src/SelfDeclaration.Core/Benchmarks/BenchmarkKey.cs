using System.Diagnostics.CodeAnalysis;
using SelfDeclaration.Text;

namespace SelfDeclaration.Benchmarks;

/// <summary>結果やグループのページの鍵: 130 random bits in an address, so that only who was given it can open it.</summary>
public static class BenchmarkKey
{
    public const int Length = 26;

    public static string New() => CrockfordBase32.New(Length).ToLowerInvariant();
}

/// <summary>招待コード: ten letters and digits, said on the phone and typed from paper.</summary>
public sealed record InvitationCode
{
    public const int Length = 10;

    private InvitationCode(string text) => Text = text;

    /// <summary>Without the hyphen.</summary>
    public string Text { get; }

    public static InvitationCode New() => new(CrockfordBase32.New(Length));

    /// <summary>As it is read out: ABCDE-FGH12.</summary>
    public override string ToString() => $"{Text[..(Length / 2)]}-{Text[(Length / 2)..]}";

    /// <summary>However it is typed: full-width, small letters, with blanks or hyphens, o for 0.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out InvitationCode? code)
    {
        var text = CrockfordBase32.Repair(
            string.Concat(
                CharacterWidth
                    .Fold(typed, ascii: true)
                    .Where(c => !char.IsWhiteSpace(c) && !CharacterWidth.IsDash(c))
            )
        );
        code = text.Length == Length && CrockfordBase32.IsWellFormed(text) ? new(text) : null;
        return code is not null;
    }
}
