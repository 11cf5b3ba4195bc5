using Microsoft.AspNetCore.Authorization;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Api.Clients;

namespace SelfDeclaration.Web.SignIn;

/// <summary>誰が何をしてよいか: the one list; pages name a policy, the folders of both sides deny without one.</summary>
public static class Policies
{
    /// <summary>宣言事業者: <c>/my</c> and below.</summary>
    public const string Business = nameof(Business);

    /// <summary>Any 事務局職員.</summary>
    public const string Staff = nameof(Staff);

    /// <summary>受付・承認: sees cases.</summary>
    public const string Cases = nameof(Cases);

    /// <summary>承認: decides cases.</summary>
    public const string Decide = nameof(Decide);

    /// <summary>統計 and everyone who knows the cases or runs the desk.</summary>
    public const string Figures = nameof(Figures);

    /// <summary>受付・承認・管理: answers お問い合わせ.</summary>
    public const string Inquiries = nameof(Inquiries);

    /// <summary>管理</summary>
    public const string Administer = nameof(Administer);

    /// <summary>A program with a key: the verifications of the API.</summary>
    public const string ApiClient = nameof(ApiClient);

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Business, Of(Schemes.Business));
        options.AddPolicy(Staff, Of(Schemes.Staff));
        options.AddPolicy(ApiClient, Of(ApiKeyHandler.SchemeName));
        AddStaff(options, Cases, StaffRoles.Reception | StaffRoles.Acceptance);
        AddStaff(options, Decide, StaffRoles.Acceptance);
        AddStaff(
            options,
            Figures,
            StaffRoles.Statistics | StaffRoles.Acceptance | StaffRoles.Administration
        );
        AddStaff(
            options,
            Inquiries,
            StaffRoles.Reception | StaffRoles.Acceptance | StaffRoles.Administration
        );
        AddStaff(options, Administer, StaffRoles.Administration);
    }

    private static AuthorizationPolicy Of(string scheme) =>
        new AuthorizationPolicyBuilder(scheme).RequireAuthenticatedUser().Build();

    private static void AddStaff(AuthorizationOptions options, string name, StaffRoles roles) =>
        options.AddPolicy(
            name,
            new AuthorizationPolicyBuilder(Schemes.Staff)
                .RequireAuthenticatedUser()
                .RequireAssertion(context => (SignedIn.RolesOf(context.User) & roles) != 0)
                .Build()
        );
}
