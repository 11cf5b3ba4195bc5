using SelfDeclaration.Text;

namespace SelfDeclaration.Declarations;

/// <summary>メールアドレスの打ちまちがい: domains one slip away from one that nearly everybody means.</summary>
public static class MailTypo
{
    private static readonly string[] WellKnown =
    [
        "gmail.com",
        "googlemail.com",
        "yahoo.co.jp",
        "yahoo.ne.jp",
        "yahoo.com",
        "ymail.ne.jp",
        "docomo.ne.jp",
        "ezweb.ne.jp",
        "au.com",
        "softbank.ne.jp",
        "i.softbank.jp",
        "disney.ne.jp",
        "ymobile.ne.jp",
        "uqmobile.jp",
        "rakumail.jp",
        "icloud.com",
        "me.com",
        "mac.com",
        "outlook.com",
        "outlook.jp",
        "hotmail.com",
        "hotmail.co.jp",
        "live.jp",
        "live.com",
        "msn.com",
        "nifty.com",
        "ocn.ne.jp",
        "biglobe.ne.jp",
        "so-net.ne.jp",
        "plala.or.jp",
        "dion.ne.jp",
        "aol.com",
    ];

    // Two slips away or more, and common.
    private static readonly Dictionary<string, string> Common = new()
    {
        ["docomo.co.jp"] = "docomo.ne.jp",
        ["docomo.com"] = "docomo.ne.jp",
        ["docomo.jp"] = "docomo.ne.jp",
        ["ezweb.co.jp"] = "ezweb.ne.jp",
        ["ezweb.com"] = "ezweb.ne.jp",
        ["ezweb.jp"] = "ezweb.ne.jp",
        ["softbank.co"] = "softbank.ne.jp",
        ["softbank.ne.co"] = "softbank.ne.jp",
        ["gmail.co.jp"] = "gmail.com",
        ["gmail.jp"] = "gmail.com",
        ["gmail.ne.jp"] = "gmail.com",
        ["gmail"] = "gmail.com",
        ["icloud.co.jp"] = "icloud.com",
        ["icloud.jp"] = "icloud.com",
        ["yahoo.jp"] = "yahoo.co.jp",
        ["yahoo.or.jp"] = "yahoo.co.jp",
    };

    // Real domains that are one slip away from another.
    private static readonly HashSet<string> Real =
    [
        .. WellKnown,
        "mail.com",
        "email.com",
        "gmx.com",
        "ymail.com",
        "live.co.jp",
        "live.cn",
        "line.com",
        "oct.ne.jp",
        "mail.co.jp",
    ];

    /// <summary>The shortest domain that is compared letter by letter: a slip in au.com gives another real domain.</summary>
    private const int ShortestCompared = 8;

    /// <summary>The address that was probably meant, or null.</summary>
    public static string? Suggest(string? mail)
    {
        var typed = TypedText.Mail(mail);
        var at = typed.LastIndexOf('@') + 1;
        var domain = typed[at..];
        return at > 1 && Meant(domain) is { } meant ? typed[..at] + meant : null;
    }

    private static string? Meant(string domain) =>
        Real.Contains(domain) ? null
        : Common.TryGetValue(domain, out var meant) ? meant
        : WellKnown.FirstOrDefault(known =>
            known.Length >= ShortestCompared && IsOneSlipAway(domain, known)
        );

    /// <summary>One letter too many, too few or another, or two neighbours exchanged.</summary>
    private static bool IsOneSlipAway(string typed, string known)
    {
        var start = typed.AsSpan().CommonPrefixLength(known);
        var a = typed.AsSpan(start);
        var b = known.AsSpan(start);
        return (a.Length - b.Length) switch
        {
            1 => a[1..].SequenceEqual(b),
            -1 => a.SequenceEqual(b[1..]),
            0 when a.Length > 0 => a[1..].SequenceEqual(b[1..])
                || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..])),
            _ => false,
        };
    }
}
