using SelfDeclaration.Text;

namespace SelfDeclaration.Accounts;

public enum SignInNameKind
{
    UserNumber = 1,
    DeclarationId,
    Mail,
}

/// <summary>ログインに使う名前: 利用者番号, 自己宣言ID or 担当者のメールアドレス, typed into one box.</summary>
/// <param name="Kind">Which of the three it looks like; whether it exists is not asked here.</param>
/// <param name="Text">In the form we keep.</param>
public sealed record SignInName(SignInNameKind Kind, string Text)
{
    public static SignInName Of(string? typed)
    {
        var mail = TypedText.Mail(typed);
        if (mail.Contains('@', StringComparison.Ordinal))
        {
            return new(SignInNameKind.Mail, mail);
        }

        var digits = TypedText.Digits(typed);
        return new(
            digits.Length == Declarations.DeclarationId.Length
                ? SignInNameKind.DeclarationId
                : SignInNameKind.UserNumber,
            digits
        );
    }
}
