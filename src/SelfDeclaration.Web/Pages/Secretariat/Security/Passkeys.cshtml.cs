using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Pages.Login;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.Passkeys;

namespace SelfDeclaration.Web.Pages.Secretariat.Security;

/// <summary>パスキー of a staff member.</summary>
[RecentlyConfirmed]
public sealed class PasskeysModel(
    RegistryDb db,
    SignedIn signedIn,
    PasskeySignIn passkeys,
    NewPasswords changes
) : OwnPasskeysPage(db, signedIn, passkeys, changes);
