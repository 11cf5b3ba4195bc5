using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Declarations;
using SelfDeclaration.PolicyMaking;
using SelfDeclaration.Register;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Pages.Login;
using SelfDeclaration.Web.PolicyMaking;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>基本方針: the versions an account keeps, and which of them is public.</summary>
public sealed class PolicyModel(
    RegistryDb db,
    SignedIn signedIn,
    KeptPolicies policies,
    AuditLog audit
) : OwnPage(db, signedIn)
{
    private readonly RegistryDb _db = db;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<KeptPolicy> Kept { get; private set; } = [];
    public PublishedPolicy? Published { get; private set; }

    /// <summary>A business whose declaration is public; only it has a public page.</summary>
    public bool CanPublish { get; private set; }

    /// <summary>一つ星, so that this policy may lead to 二つ星.</summary>
    public bool IsOneStar { get; private set; }

    /// <summary>The version asked for, read in full.</summary>
    public PolicyDocument? Document { get; private set; }

    public bool IsPublic(KeptPolicy policy) => CanPublish && Published?.PolicyKey == policy.Key;

    public string PublicAddress => policies.AddressOf(Published!);

    public async Task OnGetAsync(long? version)
    {
        Kept = await policies.OfAsync(Account.Key);
        Published = await policies.PublishedAsync(Account.Key);
        var declaration = await DeclarationAsync();
        CanPublish = declaration?.Status is PublicBusiness.Shown;
        IsOneStar = declaration?.Star is StarLevel.OneStar;
        Document = Kept.FirstOrDefault(p => p.Key == version) is { } policy
            ? policies.Document(policy)
            : null;
    }

    /// <summary>公開する</summary>
    public async Task<IActionResult> OnPostPublishAsync(long key)
    {
        if (
            await policies.FindAsync(Account.Key, key) is null
            || await DeclarationAsync() is not { Status: PublicBusiness.Shown } declaration
        )
        {
            return To(MyNotice.Closed);
        }

        await policies.PublishAsync(Account.Key, key);
        audit.Note(AuditAction.PolicyPublished, declaration);
        await audit.SaveAsync();
        return To(MyNotice.PolicyPublished);
    }

    /// <summary>公開を取りやめる</summary>
    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        if (await DeclarationAsync() is not { } declaration)
        {
            return To(MyNotice.Closed);
        }

        await policies.WithdrawAsync(Account.Key);
        audit.Note(AuditAction.PolicyWithdrawn, declaration);
        await audit.SaveAsync();
        return To(MyNotice.PolicyWithdrawn);
    }

    /// <summary>削除する</summary>
    public async Task<IActionResult> OnPostDeleteAsync(long key)
    {
        if (await policies.FindAsync(Account.Key, key) is { } policy)
        {
            await policies.DeleteAsync(policy);
        }

        return To(MyNotice.PolicyDeleted);
    }

    private IActionResult To(string notice) => SeeOther($"{PolicyFiles.Kept}?notice={notice}");

    private async Task<Declaration?> DeclarationAsync() =>
        Account is BusinessAccount { BusinessKey: var business }
            ? await _db.Declarations.SingleAsync(d => d.BusinessKey == business)
            : null;
}
