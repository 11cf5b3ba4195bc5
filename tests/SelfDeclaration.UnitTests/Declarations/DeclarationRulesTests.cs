using SelfDeclaration.Declarations;
using SelfDeclaration.Validation;
using static SelfDeclaration.UnitTests.Declarations.ADeclaration;

namespace SelfDeclaration.UnitTests.Declarations;

public sealed class DeclarationRulesTests
{
    [Theory]
    [MemberData(nameof(DeclarationMistakes.All), MemberType = typeof(DeclarationMistakes))]
    public void Says_what_to_do(string field, DeclarationInput input, string message) =>
        Assert.Equal([new FieldError(field, message)], DeclarationRules.Check(input, Today));

    [Fact]
    public void A_complete_input_of_either_level_passes()
    {
        Assert.Empty(DeclarationRules.Check(OneStar, Today));
        Assert.Empty(DeclarationRules.Check(TwoStar, Today));
    }

    [Fact]
    public void One_star_ignores_what_was_typed_for_two() =>
        Assert.Empty(
            DeclarationRules.Check(
                OneStar with
                {
                    AssessedOn = Date("2026", "2", "30"),
                    AssessmentScore = "many",
                },
                Today
            )
        );

    [Fact]
    public void A_policy_that_is_not_on_the_web_has_no_address() =>
        Assert.Empty(
            DeclarationRules.Check(
                TwoStar with
                {
                    PolicyPublication = PolicyPublication.Notice,
                    PolicyUrl = "玄関",
                },
                Today
            )
        );

    [Theory]
    [InlineData("taro..yamada@docomo.ne.jp")]
    [InlineData("taro.@docomo.ne.jp")]
    [InlineData(".taro@ezweb.ne.jp")]
    [InlineData("ｔａｒｏ＋ｓａ＠Ｅｘａｍｐｌｅ．ＪＰ")]
    [InlineData("taro's@sub.example.co.jp")]
    public void Accepts_a_mail_address(string mail) =>
        Assert.Empty(DeclarationRules.Check(OneStar with { ContactMail = mail }, Today));

    [Theory]
    [InlineData("taro@example")]
    [InlineData("taro@@example.jp")]
    [InlineData("@example.jp")]
    [InlineData("taro@example..jp")]
    [InlineData("taro@-example.jp")]
    [InlineData("太郎@example.jp")]
    [InlineData("taro@example.jp\u0000,b@example.jp")]
    [InlineData("taro@192.0.2.1")]
    public void Refuses_what_no_mail_could_reach(string mail) =>
        Assert.Single(DeclarationRules.Check(OneStar with { ContactMail = mail }, Today));

    [Fact]
    public void Every_required_field_has_a_message_for_emptiness()
    {
        var said = DeclarationRules
            .Check(new(), Today)
            .Concat(DeclarationRules.Check(new() { Star = StarLevel.TwoStar }, Today));
        var required = typeof(DeclarationFields)
            .GetFields()
            .Select(f => (Field)f.GetValue(null)!)
            .Where(f => f.Required);

        Assert.Empty(required.Select(f => f.Name).Except(said.Select(e => e.Field)));
    }

    [Fact]
    public void Every_field_has_a_message_for_a_mistake()
    {
        var fields = typeof(DeclarationFields)
            .GetFields()
            .Concat(typeof(QuestionnaireFields).GetFields())
            .Select(f => ((Field)f.GetValue(null)!).Name);

        Assert.Empty(fields.Except(DeclarationMistakes.All.Select(r => r.Data.Item1)));
    }
}
