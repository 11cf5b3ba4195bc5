using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.UnitTests.Businesses;
using SelfDeclaration.UnitTests.Declarations;
using SelfDeclaration.Validation;

namespace SelfDeclaration.UnitTests;

public sealed class ConventionTests
{
    private static readonly IEnumerable<Field> Fields = typeof(BusinessFields)
        .GetFields()
        .Concat(typeof(DeclarationFields).GetFields())
        .Concat(typeof(QuestionnaireFields).GetFields())
        .Select(f => (Field)f.GetValue(null)!);

    private static readonly IEnumerable<string> Messages = BusinessMistakes
        .All.Select(r => r.Data.Item3)
        .Concat(DeclarationMistakes.All.Select(r => r.Data.Item3));

    [Fact]
    public void Core_depends_on_nothing_but_the_base_class_library() =>
        Assert.All(
            typeof(BusinessRules).Assembly.GetReferencedAssemblies(),
            reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal)
        );

    [Fact]
    public void Each_field_is_a_property_of_its_input()
    {
        Type[] inputs =
        [
            typeof(BusinessInput),
            typeof(DeclarationInput),
            typeof(QuestionnaireInput),
        ];
        var properties = inputs.SelectMany(i => i.GetProperties()).Select(p => p.Name).ToHashSet();

        Assert.All(
            Fields.Where(f => f != BusinessFields.Password),
            f => Assert.Contains(f.Name.Split('.')[^1], properties)
        );
    }

    [Fact]
    public void A_message_has_no_full_stop_at_its_end() =>
        Assert.DoesNotContain(Messages, m => m.EndsWith('。'));

    [Fact]
    public void A_message_blames_nobody()
    {
        string[] banned = ["半角で", "全角で", "不正", "無効", "必須項目", "正しく", "エラー"];

        Assert.DoesNotContain(
            Messages,
            m => banned.Any(b => m.Contains(b, StringComparison.Ordinal))
        );
    }
}
