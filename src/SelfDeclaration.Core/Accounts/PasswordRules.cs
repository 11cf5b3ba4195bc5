using SelfDeclaration.Businesses;

namespace SelfDeclaration.Accounts;

public static class PasswordRules
{
    public static string? Check(
        string? password,
        BusinessInput business,
        string? mail,
        IReadOnlySet<string> blocked
    ) => null;
}
