using SelfDeclaration.Businesses;
using SelfDeclaration.Validation;

namespace SelfDeclaration.UnitTests.Businesses;

public sealed class BusinessRulesTests
{
    private static readonly BusinessInput Corporation = ABusiness.Corporation;

    [Theory]
    [MemberData(nameof(BusinessMistakes.All), MemberType = typeof(BusinessMistakes))]
    public void Says_what_to_do(string field, BusinessInput input, string message) =>
        Assert.Contains(
            new FieldError(field, message),
            BusinessRules.Check(input, keepCity: false)
        );

    [Fact]
    public void A_complete_input_of_either_kind_passes()
    {
        Assert.Empty(BusinessRules.Check(ABusiness.Corporation, keepCity: false));
        Assert.Empty(BusinessRules.Check(ABusiness.SoleProprietor, keepCity: false));
    }

    [Fact]
    public void One_mistake_gives_one_message() =>
        Assert.All(
            BusinessMistakes.All.Where(r => r.Data.Item1 != "Kind"),
            r => Assert.Single(BusinessRules.Check(r.Data.Item2, keepCity: false))
        );

    [Fact]
    public void The_other_kinds_answers_are_not_looked_at() =>
        Assert.Empty(
            BusinessRules.Check(
                ABusiness.SoleProprietor with
                {
                    CorporateNumber = "1",
                    NameKana = "IPA",
                },
                keepCity: false
            )
        );

    [Fact]
    public void Digits_in_the_town_pass_once_the_applicant_keeps_them() =>
        Assert.Empty(
            BusinessRules.CheckAddress(
                Corporation with
                {
                    CityAndTown = "加美郡加美町旧舘1番",
                },
                keepCity: true
            )
        );

    [Theory]
    [InlineData("03-1234-5678")]
    [InlineData("０３（１２３４）５６７８")]
    [InlineData("+81-3-1234-5678")]
    [InlineData("090-1234-5678")]
    [InlineData("050-1234-5678")]
    [InlineData("060-1234-5678")]
    [InlineData("0120-123-456")]
    [InlineData("0800-123-4567")]
    public void Accepts_a_phone_number(string phone) =>
        Assert.Empty(
            BusinessRules.CheckAddress(Corporation with { Phone = phone }, keepCity: false)
        );

    [Theory]
    [InlineData("𠮷野家")]
    [InlineData("葛\U000E0100城 髙﨑\uFA10\uFA19")]
    [InlineData("Ｗｏｒｋｓ＆カンパニー・㈱")]
    [InlineData("スナック♪☆")]
    public void Accepts_a_name(string name) =>
        Assert.Empty(BusinessRules.CheckName(Corporation with { Name = name }));

    [Fact]
    public void Length_is_counted_as_a_reader_counts() =>
        Assert.Empty(
            BusinessRules.CheckName(
                Corporation with
                {
                    Name = string.Concat(Enumerable.Repeat("𠮷", 150)),
                }
            )
        );

    [Fact]
    public void Every_required_field_has_a_message_for_emptiness()
    {
        var empty = new BusinessInput { BelongsToAssociation = true };
        string[] said =
        [
            .. BusinessRules.Check(empty, keepCity: false).Select(e => e.Field),
            .. BusinessRules
                .CheckName(empty with { Kind = BusinessKind.Corporation })
                .Select(e => e.Field),
            .. BusinessRules
                .CheckName(empty with { Kind = BusinessKind.SoleProprietor })
                .Select(e => e.Field),
            .. BusinessRules.CheckProfile(new()).Select(e => e.Field),
        ];
        var required = typeof(BusinessFields)
            .GetFields()
            .Select(f => (Field)f.GetValue(null)!)
            .Where(f => f.Required && f != BusinessFields.Password)
            .Select(f => f.Name);

        Assert.Empty(required.Except(said));
    }

    [Fact]
    public void Every_field_that_is_typed_or_chosen_has_a_message_for_a_mistake()
    {
        var fields = typeof(BusinessFields)
            .GetFields()
            .Select(f => (Field)f.GetValue(null)!)
            .Except([BusinessFields.PublishTradeName, BusinessFields.Password]);

        Assert.Empty(
            fields.Select(f => f.Name).Except(BusinessMistakes.All.Select(r => r.Data.Item1))
        );
    }
}
