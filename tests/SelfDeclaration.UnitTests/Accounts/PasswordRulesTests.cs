using SelfDeclaration.Accounts;
using SelfDeclaration.UnitTests.Businesses;

namespace SelfDeclaration.UnitTests.Accounts;

public sealed class PasswordRulesTests
{
    private const string Common = "このパスワードはよく使われています。別の文字にしてください";
    private const string Sequence =
        "パスワードが続きの文字（123、abc、qwertyなど）でできています。別の文字にしてください";
    private const string Repeated =
        "パスワードが短い文字の繰り返しでできています。別の文字にしてください";
    private const string Mail = "yamada.taro@suishin-shoji.example.jp";

    private static readonly HashSet<string> Blocked =
    [
        .. File.ReadLines(Repository.PathOf("data/reference/blocked-passwords.txt")),
    ];

    [Theory]
    [InlineData(null, "パスワードを入力してください")]
    [InlineData("", "パスワードを入力してください")]
    [InlineData("8moji-da", "パスワードは12文字以上で入力してください（いまは8文字）")]
    [InlineData("𠮷𠮷𠮷", "パスワードは12文字以上で入力してください（いまは3文字）")]
    [InlineData("aabbccaabbcc", "パスワードは5種類以上の文字で入力してください（いまは3種類）")]
    [InlineData("password1234", Common)]
    [InlineData("Password1234!", Common)]
    [InlineData("ｐａｓｓｗｏｒｄ１２３４", Common)]
    [InlineData("passwordpassword", Common)]
    [InlineData("passwordpass", Common)]
    [InlineData("!!iloveyou2026", Common)]
    [InlineData("123456789012", Sequence)]
    [InlineData("098765432109", Sequence)]
    [InlineData("abcdefghijkl", Sequence)]
    [InlineData("qwertyuiop12", Sequence)]
    [InlineData("1qaz2wsx3edc", Sequence)]
    [InlineData("abcd1234efgh5678", Sequence)]
    [InlineData("あいうえおかきくけこさし", Sequence)]
    [InlineData("kx7m2kx7m2kx7m2", Repeated)]
    public void Says_what_is_wrong(string? password, string expected) =>
        Assert.Equal(expected, Check(password));

    [Theory]
    [InlineData("7123456789012")]
    [InlineData("7123456789012abc")]
    [InlineData("0312345678ab")]
    [InlineData("株式会社情報処理推進2026")]
    [InlineData("ジョウホウショリスイシン123")]
    [InlineData("yamada.taro2026")]
    [InlineData("Yamada.Taro@Suishin-Shoji.example.jp")]
    [InlineData("suishin-shoji99")]
    public void Is_not_made_of_ones_own_words(string password) =>
        Assert.Equal(PasswordRules.OwnWordsMessage, Check(password));

    [Theory]
    [InlineData("yamada.taro/9fkw3vqz")]
    [InlineData("correct horse battery")]
    [InlineData("きょうはとてもよいてんきです")]
    [InlineData("739184620573")]
    [InlineData("xk7Qm2vR9pLt")]
    [InlineData("推進 と 猫 と 珈琲 の 朝")]
    public void Accepts_a_password(string password) => Assert.Null(Check(password));

    [Fact]
    public void Has_a_limit_on_both_sides()
    {
        var longest = string.Concat(Enumerable.Range(0, 128).Select(i => (char)('一' + i)));

        Assert.Null(Check(longest));
        Assert.Equal(
            "パスワードは128文字以内で入力してください（いまは129文字）",
            Check(longest + "亜")
        );
    }

    [Fact]
    public void Needs_neither_business_nor_mail() =>
        Assert.Null(PasswordRules.Check("xk7Qm2vR9pLt", new(), null, Blocked));

    [Fact]
    public void Own_words_are_few_and_long_enough_to_be_a_password()
    {
        var words = PasswordRules.OwnWords(ABusiness.Corporation, Mail);

        Assert.Contains(Mail, words);
        Assert.Contains("yamada.taroyamada.taro", words);
        Assert.Contains("7123456789012", words);
        Assert.InRange(words.Count, 1, 20);
        Assert.All(words, w => Assert.NotNull(Check(w)));
    }

    [Fact]
    public void The_block_list_is_in_the_form_it_is_compared_in()
    {
        Assert.InRange(Blocked.Count, 9_000, 11_000);
        Assert.All(Blocked, w => Assert.Equal(w.Trim().ToLowerInvariant(), w));
        Assert.All(Blocked, w => Assert.True(w.Length >= 6));
    }

    private static string? Check(string? password) =>
        PasswordRules.Check(password, ABusiness.Corporation, Mail, Blocked);
}
