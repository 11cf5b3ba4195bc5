using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Pages.Login;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>診断の利用者のページ: a declared business has its own way to the same, and is led to マイページ.</summary>
public abstract class MemberPage(RegistryDb db, SignedIn signedIn) : OwnPage(db, signedIn)
{
    public AssessmentAccount Member => (AssessmentAccount)Account;

    protected override bool IsFor(Account account) => account is AssessmentAccount;
}
