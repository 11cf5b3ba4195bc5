using SelfDeclaration.Accounts;

namespace SelfDeclaration.UnitTests.Accounts;

public sealed class StaffRolesTests
{
    [Theory]
    [InlineData("受付", StaffRoles.Reception)]
    [InlineData("受付、承認", StaffRoles.Reception | StaffRoles.Acceptance)]
    [InlineData("statistics, administration", StaffRoles.Statistics | StaffRoles.Administration)]
    [InlineData("承認・承認", StaffRoles.Acceptance)]
    public void Roles_are_read_by_their_names(string typed, StaffRoles roles) =>
        Assert.Equal(roles, StaffRoleNames.Parse(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("、")]
    [InlineData("受付、王様")]
    [InlineData("3")]
    public void An_unknown_role_is_none(string? typed) => Assert.Null(StaffRoleNames.Parse(typed));

    [Fact]
    public void Roles_are_named_in_one_order() =>
        Assert.Equal("受付・管理", (StaffRoles.Administration | StaffRoles.Reception).Names());
}
