using SelfDeclaration.Text;

namespace SelfDeclaration.Accounts;

/// <summary>予備コード: for the day the phone is gone; each works once.</summary>
public static class RecoveryCode
{
    /// <summary>Enough for a career, few enough to print.</summary>
    public const int Count = 10;
    private const int Length = 16;

    /// <summary>80 random bits, e.g. <c>7K2M-9QXT-04BD-HW5R</c>.</summary>
    public static string New()
    {
        var text = CrockfordBase32.New(Length);
        return string.Join('-', text.Chunk(4).Select(four => new string(four)));
    }

    /// <summary>As typed → as kept: no dashes, capitals, o and l read as digits; null when it is no such code.</summary>
    public static string? Read(string? typed)
    {
        var text = CrockfordBase32.Repair(TypedText.Digits(typed));
        return text.Length == Length && CrockfordBase32.IsWellFormed(text) ? text : null;
    }
}
