using SelfDeclaration.Accounts;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>番号を表示する: only to who gave the password lately.</summary>
[RecentlyConfirmed]
public sealed class NumbersModel(MyDeclaration my) : MyPage(my)
{
    public string UserNumberText => UserNumber.Show(Account.UserNumber);

    public string DeclarationIdText => DeclarationId.Show(Declaration.DeclarationId);
}
