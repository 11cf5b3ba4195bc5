using SelfDeclaration.Applications;
using SelfDeclaration.Businesses;
using SelfDeclaration.Text;

namespace SelfDeclaration.Declarations;

/// <summary>何で探すか: what somebody looks for in the register, told by its shape.</summary>
public enum RegistryKeyKind
{
    /// <summary>事業者名・カナ・屋号</summary>
    Name = 1,

    /// <summary>利用者番号</summary>
    UserNumber,

    /// <summary>自己宣言ID</summary>
    DeclarationId,

    /// <summary>法人番号</summary>
    CorporateNumber,

    /// <summary>受付番号</summary>
    ReceiptNumber,

    /// <summary>メールアドレス</summary>
    Mail,

    /// <summary>電話番号</summary>
    Phone,
}

/// <summary>登録簿の検索語, in the form it is kept in.</summary>
public sealed record RegistryKey(RegistryKeyKind Kind, string Value)
{
    /// <summary>Null when there is nothing to look for.</summary>
    public static RegistryKey? Of(string? typed)
    {
        if (ReceiptNumber.TryParse(typed, out var receipt))
        {
            return new(RegistryKeyKind.ReceiptNumber, receipt.Text);
        }

        if ((typed ?? "").AsSpan().IndexOfAny('@', '＠') >= 0)
        {
            return new(RegistryKeyKind.Mail, TypedText.Mail(typed));
        }

        var digits = TypedText.Phone(typed);
        if (digits.Length > 0 && digits.All(char.IsAsciiDigit) && KindOf(digits) is { } kind)
        {
            return new(kind, digits);
        }

        return SearchText.Words(typed) is []
            ? null
            : new(RegistryKeyKind.Name, string.Join(' ', SearchText.Words(typed)));
    }

    public string Label =>
        Kind switch
        {
            RegistryKeyKind.Name => "事業者名・カナ・屋号",
            RegistryKeyKind.UserNumber => "利用者番号",
            RegistryKeyKind.DeclarationId => "自己宣言ID",
            RegistryKeyKind.CorporateNumber => "法人番号",
            RegistryKeyKind.ReceiptNumber => "受付番号",
            RegistryKeyKind.Mail => "メールアドレス",
            RegistryKeyKind.Phone => "電話番号",
            _ => throw new InvalidOperationException($"{Kind} has no label."),
        };

    // The lengths of all numbers differ, so no check digit is needed to tell them apart: a number with a
    // slip of the pen is looked for as what it is, and not found.
    private static RegistryKeyKind? KindOf(string digits) =>
        digits switch
        {
            { Length: CorporateNumber.Length } => RegistryKeyKind.CorporateNumber,
            { Length: Accounts.UserNumber.Length } => RegistryKeyKind.UserNumber,
            { Length: Declarations.DeclarationId.Length } when digits[0] == '4' =>
                RegistryKeyKind.DeclarationId,
            { Length: 10 or 11 } when digits[0] == '0' => RegistryKeyKind.Phone,
            _ => null,
        };
}
