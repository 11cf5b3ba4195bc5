using System.Globalization;
using CsCheck;
using SelfDeclaration.Declarations;
using static SelfDeclaration.UnitTests.Declarations.ADeclaration;

namespace SelfDeclaration.UnitTests.Declarations;

public sealed class TypedAnswerTests
{
    [Theory]
    [InlineData("2026", "3", "1", "2026-03-01")]
    [InlineData("２０２６", "０３", "０１", "2026-03-01")]
    [InlineData("2026年", "3月", "1日", "2026-03-01")]
    [InlineData("令和8", "3", "1", "2026-03-01")]
    [InlineData("令和 ８年", "3", "1", "2026-03-01")]
    [InlineData("R8", "3", "1", "2026-03-01")]
    [InlineData("ｒ８", "3", "1", "2026-03-01")]
    [InlineData("R.8", "3", "1", "2026-03-01")]
    [InlineData("令和元年", "5", "1", "2019-05-01")]
    [InlineData("平成31", "4", "30", "2019-04-30")]
    [InlineData("H31", "4", "30", "2019-04-30")]
    [InlineData("2024", "2", "29", "2024-02-29")]
    [InlineData("2026/3/1", null, null, "2026-03-01")]
    [InlineData("令和８年３月１日", null, "", "2026-03-01")]
    [InlineData("2026-03-01", null, null, "2026-03-01")]
    [InlineData("2026", "2", "29", null)]
    [InlineData("2026", "0", "1", null)]
    [InlineData("26", "3", "1", null)]
    [InlineData("令和", "3", "1", null)]
    [InlineData("2026", "3", null, null)]
    [InlineData(null, null, null, null)]
    public void Reads_a_date(string? year, string? month, string? day, string? expected) =>
        Assert.Equal(
            expected is null ? null : DateOnly.Parse(expected, CultureInfo.InvariantCulture),
            DeclarationRules.ReadDate(Date(year, month, day))
        );

    [Theory]
    [InlineData("72", 72)]
    [InlineData("７２点", 72)]
    [InlineData("-25", -25)]
    [InlineData("−25", -25)]
    [InlineData("－２５", -25)]
    [InlineData("ー25", -25)]
    [InlineData("マイナス２５点", -25)]
    [InlineData("▲5", -5)]
    [InlineData("0", 0)]
    [InlineData("+7", 7)]
    [InlineData("--5", null)]
    [InlineData("-", null)]
    [InlineData("点", null)]
    [InlineData("72.5", null)]
    [InlineData("99999999999", null)]
    [InlineData(null, null)]
    public void Reads_a_score(string? typed, int? expected) =>
        Assert.Equal(expected, DeclarationRules.ReadScore(typed));

    [Fact]
    public void A_date_and_a_score_are_read_from_any_text_without_a_fault() =>
        Gen.Select(Gen.String, Gen.String, Gen.String)
            .Sample(
                (a, b, c) =>
                {
                    var input = TwoStar with { AssessedOn = Date(a, b, c), AssessmentScore = a };
                    DeclarationRules.ReadDate(input.AssessedOn);
                    DeclarationRules.ReadScore(a);
                    return DeclarationRules.Check(input, Today).Count() <= 2;
                }
            );

    [Fact]
    public void A_date_that_is_read_gives_no_message_and_one_that_is_not_gives_one() =>
        Gen.Select(Gen.Int[1899, 2027], Gen.Int[0, 14], Gen.Int[0, 33])
            .Sample(
                (year, month, day) =>
                {
                    var date = Date($"{year}", $"{month}", $"{day}");
                    var passes = !DeclarationRules
                        .Check(TwoStar with { AssessedOn = date }, Today)
                        .Any();
                    return passes == (DeclarationRules.ReadDate(date) is { } read && read <= Today);
                }
            );
}
