using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Pages.Login;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Secretariat.Security;

/// <summary>パスワードの変更 of a staff member.</summary>
[RecentlyConfirmed]
public sealed class PasswordModel(RegistryDb db, SignedIn signedIn, NewPasswords newPasswords)
    : OwnPasswordPage(db, signedIn, newPasswords);
