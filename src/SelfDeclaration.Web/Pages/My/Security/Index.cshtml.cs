using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Pages.Login;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.My.Security;

/// <summary>ログイン中の端末 of a business.</summary>
public sealed class IndexModel(
    RegistryDb db,
    Sessions sessions,
    SignedIn signedIn,
    NewPasswords changes,
    TimeProvider clock
) : OwnSessionsPage(db, sessions, signedIn, changes, clock);
