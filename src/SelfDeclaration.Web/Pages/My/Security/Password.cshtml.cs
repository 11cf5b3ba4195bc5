using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Pages.Login;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.My.Security;

/// <summary>パスワードの変更 of a business.</summary>
[RecentlyConfirmed]
public sealed class PasswordModel(RegistryDb db, SignedIn signedIn, NewPasswords newPasswords)
    : OwnPasswordPage(db, signedIn, newPasswords);
