using SelfDeclaration.Businesses;

namespace SelfDeclaration.Accounts;

/// <summary>パスワードの規則: long enough and not easily guessed; which kinds of characters is up to the applicant.</summary>
public static class PasswordRules
{
    public const int MinLength = 12;
    public const int MaxLength = 128;
    private const int MinDistinct = 5;

    /// <summary>What must be left when one's own name or number is taken out of a password.</summary>
    private const int MinBesideOwnWords = 8;

    /// <summary>What is wrong, or null.</summary>
    /// <param name="password">As typed; nothing is trimmed or folded in what is hashed.</param>
    /// <param name="business">As typed so far.</param>
    /// <param name="mail">担当者メールアドレス, when it is known already.</param>
    /// <param name="blocked">Common passwords, in lower case.</param>
    public static string? Check(
        string? password,
        BusinessInput business,
        string? mail,
        IReadOnlySet<string> blocked
    )
    {
        if (string.IsNullOrEmpty(password))
        {
            return "パスワードを入力してください";
        }

        var length = LengthOf(password);
        var folded = PasswordWords.Fold(password);
        return length < MinLength
                ? $"パスワードは{MinLength}文字以上で入力してください（いまは{length}文字）"
            : length > MaxLength
                ? $"パスワードは{MaxLength}文字以内で入力してください（いまは{length}文字）"
            : password.EnumerateRunes().Distinct().Count() is < MinDistinct and var distinct
                ? $"パスワードは{MinDistinct}種類以上の文字で入力してください（いまは{distinct}種類）"
            : IsMadeOfOwnWords(folded, PasswordWords.Of(business, mail)) ? OwnWordsMessage
            : PasswordPatterns.IsPlainSequence(folded)
                ? "パスワードが続きの文字（123、abc、qwertyなど）でできています。別の文字にしてください"
            : PasswordPatterns.CoresOf(folded).Any(blocked.Contains)
                ? "このパスワードはよく使われています。別の文字にしてください"
            : PasswordPatterns.IsShortRepeated(folded)
                ? "パスワードが短い文字の繰り返しでできています。別の文字にしてください"
            : null;
    }

    /// <summary>Said for a password made of <see cref="OwnWords"/>.</summary>
    public const string OwnWordsMessage =
        "パスワードに事業者の名前・番号・メールアドレスを使わないでください";

    /// <summary>
    /// Passwords that would be nothing but the business's own name, number or address: to be tried against
    /// the kept hash when the mail address is typed later than the password. A few only: each costs a hash.
    /// </summary>
    public static IReadOnlyList<string> OwnWords(BusinessInput business, string? mail) =>
        [
            .. PasswordWords
                .AsTyped(business, mail)
                .SelectMany(w => (string[])[w, w + w])
                .Where(w => LengthOf(w) is >= MinLength and <= MaxLength)
                .Distinct(),
        ];

    private static bool IsMadeOfOwnWords(string folded, IReadOnlyList<string> words) =>
        PasswordWords.Without(folded, words) is var rest
        && rest.Length < folded.Length
        && LengthOf(rest) < MinBesideOwnWords;

    private static int LengthOf(string text) => text.EnumerateRunes().Count();
}
