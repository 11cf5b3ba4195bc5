using SelfDeclaration.Accounts;

namespace SelfDeclaration.UnitTests.Accounts;

/// <summary>ログインに使う名前, and the rules for staff.</summary>
public sealed class SignInNameTests
{
    [Theory]
    [InlineData("1234 5678-9015", SignInNameKind.UserNumber, "123456789015")]
    [InlineData("１２３４５６７８９０１５", SignInNameKind.UserNumber, "123456789015")]
    [InlineData("41234567896", SignInNameKind.DeclarationId, "41234567896")]
    [InlineData(" hanako@EXAMPLE.co.jp ", SignInNameKind.Mail, "hanako@example.co.jp")]
    [InlineData("hanako＠example.co.jp", SignInNameKind.Mail, "hanako@example.co.jp")]
    [InlineData("山田", SignInNameKind.UserNumber, "山田")]
    [InlineData(null, SignInNameKind.UserNumber, "")]
    public void What_it_looks_like_says_what_it_is(
        string? typed,
        SignInNameKind kind,
        string text
    ) => Assert.Equal(new SignInName(kind, text), SignInName.Of(typed));

    [Fact]
    public void Nobody_takes_the_administration_from_themselves_but_others_may()
    {
        const StaffRoles admin = StaffRoles.Administration | StaffRoles.Reception;

        Assert.NotNull(StaffRules.CheckOwn(admin, StaffRoles.Reception, isSelf: true));
        Assert.NotNull(StaffRules.CheckOwn(admin, StaffRoles.None, isSelf: true));
        Assert.Null(StaffRules.CheckOwn(admin, StaffRoles.Administration, isSelf: true));
        Assert.Null(StaffRules.CheckOwn(admin, StaffRoles.None, isSelf: false));
        Assert.Null(StaffRules.CheckOwn(StaffRoles.Reception, StaffRoles.None, isSelf: true));
    }

    [Fact]
    public void A_staff_member_has_a_mail_a_name_and_a_role() =>
        Assert.Equal(
            ["Mail", "Name", "Roles"],
            StaffRules.Check("megumi", " ", StaffRoles.None).Select(e => e.Field)
        );
}
