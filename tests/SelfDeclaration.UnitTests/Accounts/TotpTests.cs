using System.Text;
using SelfDeclaration.Accounts;
using SelfDeclaration.Text;

namespace SelfDeclaration.UnitTests.Accounts;

/// <summary>認証アプリの6桁の数字</summary>
public sealed class TotpTests
{
    private static readonly byte[] s_key = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, the last six of eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(s_key, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_phone_may_be_half_a_minute_off(int seconds, bool fits)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var code = Totp.CodeAt(s_key, now.AddSeconds(seconds));

        Assert.Equal(fits, Totp.FindStep(s_key, code, now, null) is not null);
    }

    [Fact]
    public void A_code_that_was_used_fits_no_more_nor_does_an_older_one()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var used = Totp.FindStep(s_key, Totp.CodeAt(s_key, now), now, null);

        Assert.Null(Totp.FindStep(s_key, Totp.CodeAt(s_key, now), now, used));
        Assert.Null(Totp.FindStep(s_key, Totp.CodeAt(s_key, now.AddSeconds(-30)), now, used));
        Assert.NotNull(Totp.FindStep(s_key, Totp.CodeAt(s_key, now.AddSeconds(30)), now, used));
    }

    [Fact]
    public void Full_width_digits_and_blanks_are_read()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111109);

        Assert.NotNull(Totp.FindStep(s_key, "０８１ ８０４", now, null));
        Assert.Null(Totp.FindStep(s_key, null, now, null));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Keys_are_written_in_base32(string text, string encoded)
    {
        Assert.Equal(encoded, Base32.Encode(Encoding.ASCII.GetBytes(text)));
        Assert.Equal(Encoding.ASCII.GetBytes(text), Base32.Decode(encoded.ToLowerInvariant()));
    }

    [Fact]
    public void What_is_not_base32_is_no_key() => Assert.Null(Base32.Decode("MZXW1"));

    [Fact]
    public void A_recovery_code_is_read_however_it_was_copied()
    {
        var code = RecoveryCode.New();

        Assert.Equal(code.Replace("-", ""), RecoveryCode.Read(code));
        Assert.Equal(
            RecoveryCode.Read(code),
            RecoveryCode.Read(" " + code.ToLowerInvariant().Replace('-', ' ').Replace('0', 'o'))
        );
        Assert.Null(RecoveryCode.Read("123456"));
        Assert.Null(RecoveryCode.Read(null));
    }
}
