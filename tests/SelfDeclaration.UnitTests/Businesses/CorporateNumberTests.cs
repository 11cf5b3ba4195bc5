using SelfDeclaration.Businesses;

namespace SelfDeclaration.UnitTests.Businesses;

public sealed class CorporateNumberTests
{
    [Theory]
    [InlineData("7000012050002")] // 国税庁
    [InlineData("4011001098993")]
    [InlineData("2120901007402")]
    [InlineData("7123456789012")]
    [InlineData("8000000000001")]
    [InlineData("9234567890123")]
    [InlineData("７００００１２０５０００２")]
    [InlineData("7000-01-205-0002")]
    [InlineData(" 7000012050002 ")]
    [InlineData("T7000012050002")]
    [InlineData("ｔ７０００－０１－２０５－０００２")]
    public void Accepts_numbers_that_pass_the_check_digit(string text)
    {
        Assert.True(CorporateNumber.TryParse(text, out var number, out var error));
        Assert.Null(error);
        Assert.Matches("^[1-9][0-9]{12}$", number.Digits);
    }

    [Theory]
    [InlineData(null, "法人番号を入力してください")]
    [InlineData("　", "法人番号を入力してください")]
    [InlineData("000012050002", "法人番号は13桁の数字です（いまは12桁）")]
    [InlineData("70000120500021", "法人番号は13桁の数字です（いまは14桁）")]
    [InlineData("70000120500AB", "法人番号は13桁の数字です（数字でない文字「A」が入っています）")]
    [InlineData("70000120500𠮷", "法人番号は13桁の数字です（数字でない文字「𠮷」が入っています）")]
    [InlineData("1234567890123", "法人番号の数字を確かめてください（検査用の数字と合いません）")]
    [InlineData("1000000000001", "法人番号の数字を確かめてください（検査用の数字と合いません）")]
    [InlineData("7000012050003", "法人番号の数字を確かめてください（検査用の数字と合いません）")]
    [InlineData("0000000000000", "法人番号の数字を確かめてください（検査用の数字と合いません）")]
    public void Says_what_is_wrong(string? text, string expected)
    {
        Assert.False(CorporateNumber.TryParse(text, out var number, out var error));
        Assert.Null(number);
        Assert.Equal(expected, error);
    }

    [Theory]
    [InlineData("000012050002", "7000012050002")]
    [InlineData("1234-56-789012", "7123456789012")]
    [InlineData("00001205000", null)]
    [InlineData("00001205000A", null)]
    [InlineData("7000012050002", null)]
    public void Offers_the_number_that_belongs_to_a_registration_number(
        string text,
        string? expected
    ) => Assert.Equal(expected, CorporateNumber.FromRegistrationNumber(text)?.Digits);

    [Fact]
    public void Is_shown_in_groups()
    {
        Assert.True(CorporateNumber.TryParse("7123456789012", out var number, out _));
        Assert.Equal("7 1234 5678 9012", number.Display);
    }
}
