using SelfDeclaration.Accounts;
using SelfDeclaration.Applications;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.UnitTests;

public sealed class NumberTests
{
    private const int Many = 10_000;
    private static readonly DateOnly Today = new(2026, 3, 7);

    [Fact]
    public void User_numbers_have_their_shape_and_are_all_different()
    {
        var numbers = Draw(() => UserNumber.New().Digits);

        Assert.All(numbers, n => Assert.Matches("^[1-35-9][0-9]{11}$", n));
        Assert.All(numbers, n => Assert.True(PassesLuhn(n)));
        Assert.Equal(Many, numbers.Distinct().Count());
        AssertEvenly(numbers.Select(n => n[0]), 8);
        AssertEvenly(numbers.Select(n => n[5]), 10);
    }

    [Fact]
    public void Declaration_ids_have_their_shape_and_are_all_different()
    {
        var ids = Draw(() => DeclarationId.New().Digits);

        Assert.All(ids, n => Assert.Matches("^4[0-9]{10}$", n));
        Assert.All(ids, n => Assert.True(PassesLuhn(n)));
        // Two of ten thousand out of 10^9 meet about once in twenty runs; three pairs never do.
        Assert.InRange(ids.Distinct().Count(), Many - 3, Many);
        AssertEvenly(ids.Select(n => n[1]), 10);
    }

    [Fact]
    public void Receipt_numbers_and_public_keys_have_their_shape()
    {
        Assert.All(
            Draw(() => ReceiptNumber.New(Today).Text),
            n => Assert.Matches("^SA-20260307-[0-9A-HJKMNP-TV-Z]{6}$", n)
        );
        var keys = Draw(() => PublicKey.New().Text);
        Assert.All(keys, k => Assert.Matches("^[0-9a-hjkmnp-tv-z]{16}$", k));
        Assert.Equal(Many, keys.Distinct().Count());
        AssertEvenly(keys.Select(k => k[0]), 32);
    }

    [Fact]
    public void Verification_codes_have_six_digits_and_may_begin_with_zero()
    {
        var codes = Draw(() => VerificationCode.New().Digits);

        Assert.All(codes, c => Assert.Matches("^[0-9]{6}$", c));
        AssertEvenly(codes.Select(c => c[0]), 10);
    }

    [Fact]
    public void What_is_issued_is_read_back()
    {
        var user = UserNumber.New();
        Assert.True(UserNumber.TryParse(user.Display, out var readUser));
        Assert.Equal(user, readUser);
        var id = DeclarationId.New();
        Assert.True(DeclarationId.TryParse($" {id.Display}　", out var readId));
        Assert.Equal(id, readId);
        var receipt = ReceiptNumber.New(Today);
        Assert.True(ReceiptNumber.TryParse(receipt.Text.ToLowerInvariant(), out var readReceipt));
        Assert.Equal(receipt, readReceipt);
        var key = PublicKey.New();
        Assert.True(PublicKey.TryParse(key.Text, out var readKey));
        Assert.Equal(key, readKey);
    }

    [Theory]
    [InlineData("100000000008", "1000 0000 0008")]
    [InlineData("１０００－００００－０００８", "1000 0000 0008")]
    [InlineData("400000000006", null)] // begins like a 自己宣言ID
    [InlineData("100000000009", null)]
    [InlineData("10000000000", null)]
    [InlineData("abc", null)]
    [InlineData(null, null)]
    public void Reads_a_user_number(string? typed, string? shown)
    {
        Assert.Equal(shown is not null, UserNumber.TryParse(typed, out var number));
        Assert.Equal(shown, number?.Display);
    }

    [Theory]
    [InlineData("49999999997", null)]
    [InlineData("４０００ ００００ ００６", "4000 0000 006")]
    [InlineData("10000000009", null)]
    [InlineData(null, null)]
    public void Reads_a_declaration_id(string? typed, string? shown)
    {
        Assert.Equal(shown is not null, DeclarationId.TryParse(typed, out var id));
        Assert.Equal(shown, id?.Display);
    }

    [Theory]
    [InlineData("SA-20260307-01ABCD", "SA-20260307-01ABCD")]
    [InlineData("sa 20260307 oiabcd", "SA-20260307-01ABCD")]
    [InlineData("ＳＡ２０２６０３０７ＯＬＡＢＣＤ", "SA-20260307-01ABCD")]
    [InlineData("SA-20261307-01ABCD", null)]
    [InlineData("SA-20260307-01ABCU", null)]
    [InlineData("XX-20260307-01ABCD", null)]
    [InlineData("SA-20260307-01ABC", null)]
    [InlineData(null, null)]
    public void Reads_a_receipt_number(string? typed, string? expected)
    {
        Assert.Equal(expected is not null, ReceiptNumber.TryParse(typed, out var number));
        Assert.Equal(expected, number?.Text);
    }

    [Theory]
    [InlineData("０１２ー３４５", "012345")]
    [InlineData("12345", null)]
    [InlineData("12345a", null)]
    [InlineData(null, null)]
    public void Reads_a_verification_code(string? typed, string? expected)
    {
        Assert.Equal(expected is not null, VerificationCode.TryParse(typed, out var code));
        Assert.Equal(expected, code?.Digits);
    }

    private static string[] Draw(Func<string> draw) =>
        [.. Enumerable.Range(0, Many).Select(_ => draw())];

    /// <summary>Each value within six standard deviations of its fair share.</summary>
    private static void AssertEvenly(IEnumerable<char> values, int kinds)
    {
        var counts = values.CountBy(v => v).ToArray();
        var share = (double)Many / kinds;
        var leeway = 6 * Math.Sqrt(share);

        Assert.Equal(kinds, counts.Length);
        Assert.All(counts, c => Assert.InRange(c.Value, share - leeway, share + leeway));
    }

    // Written the other way round than the code under test: over the whole number, check digit included.
    private static bool PassesLuhn(string digits) =>
        digits.Reverse().Select((c, i) => (c - '0') * (1 + i % 2)).Sum(d => d / 10 + d % 10) % 10
        == 0;
}
