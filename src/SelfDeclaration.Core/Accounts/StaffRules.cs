using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Accounts;

/// <summary>職員の登録の規則</summary>
public static class StaffRules
{
    public static readonly Field Mail = new("Mail", "メールアドレス")
    {
        Required = true,
        MaxLength = 254,
        Hint = "ログインと、お知らせのメールに使います。",
    };
    public static readonly Field Name = new("Name", "名前")
    {
        Required = true,
        Hint = "審査や操作の記録に表示されます。",
    };
    public static readonly Field Roles = new("Roles", "役割") { Required = true };

    public static IEnumerable<FieldError> Check(string? mail, string? name, StaffRoles roles) =>
        new[]
        {
            DeclarationRules.CheckMail(Mail, mail),
            Name.CheckText(TypedText.Name(name)),
            CheckRoles(roles),
        }.OfType<FieldError>();

    public static FieldError? CheckRoles(StaffRoles roles) =>
        roles is StaffRoles.None ? Roles.Says("役割を一つ以上選んでください") : null;

    /// <summary>Nobody shuts the door behind themselves: somebody has to be left who can let others in.</summary>
    /// <param name="before">The roles until now.</param>
    /// <param name="after">None to end the account.</param>
    /// <param name="isSelf">Whether the administrator is the staff member.</param>
    public static FieldError? CheckOwn(StaffRoles before, StaffRoles after, bool isSelf) =>
        isSelf
        && before.HasFlag(StaffRoles.Administration)
        && !after.HasFlag(StaffRoles.Administration)
            ? Roles.Says("自分の「管理」の役割は外せません。ほかの管理者に頼んでください")
            : null;
}
