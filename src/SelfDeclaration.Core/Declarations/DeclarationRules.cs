using SelfDeclaration.Validation;

namespace SelfDeclaration.Declarations;

public static class DeclarationRules
{
    public static IEnumerable<FieldError> Check(DeclarationInput input, DateOnly today) => [];

    public static DateOnly? ReadDate(DateInput input) => null;

    public static int? ReadScore(string? text) => null;
}
