using SelfDeclaration.Benchmarks;

namespace SelfDeclaration.UnitTests.Benchmarks;

public sealed class InvitationCodeTests
{
    [Theory]
    [InlineData("ABCDE-FGH12")]
    [InlineData("abcdefgh12")]
    [InlineData(" ａｂｃｄｅ ー ｆｇｈ１２　")]
    [InlineData("ABCDE FGHI2")]
    [InlineData("abcde‐fghl2")]
    public void A_code_is_read_however_it_is_typed(string typed)
    {
        Assert.True(InvitationCode.TryParse(typed, out var code));
        Assert.Equal("ABCDE-FGH12", code.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ABCDE-FGH1")]
    [InlineData("ABCDE-FGH123")]
    [InlineData("あいうえおかきくけこ")]
    public void What_is_no_code_is_said_to_be_none(string? typed) =>
        Assert.False(InvitationCode.TryParse(typed, out _));

    [Fact]
    public void New_codes_and_keys_are_read_back_and_differ()
    {
        var code = InvitationCode.New();

        Assert.True(InvitationCode.TryParse(code.ToString(), out var read));
        Assert.Equal(code, read);
        Assert.NotEqual(code, InvitationCode.New());
        Assert.Equal(26, BenchmarkKey.New().Length);
    }
}
