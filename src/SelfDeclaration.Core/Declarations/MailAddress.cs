namespace SelfDeclaration.Declarations;

/// <summary>メールアドレス: whether mail could be sent to it.</summary>
internal static class MailAddress
{
    private const int LocalPartMaxLength = 64;
    private const int LabelMaxLength = 63;

    /// <summary>One @ and a domain with a dot; dots may stand anywhere before the @, as in old docomo addresses.</summary>
    public static bool IsAcceptable(string mail) =>
        mail.Split('@') is [{ Length: > 0 and <= LocalPartMaxLength } local, var domain]
        && local.All(IsLocal)
        && domain.Split('.') is { Length: >= 2 } labels
        && labels.All(IsLabel)
        && labels[^1].Any(char.IsAsciiLetter);

    private static bool IsLocal(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || ".!#$%&'*+/=?^_`{|}~-".Contains(c, StringComparison.Ordinal);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LabelMaxLength
        && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-')
        && label[0] != '-'
        && label[^1] != '-';
}
