using SelfDeclaration.Web.Members;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.SignIn;

/// <summary>What signing in leaves behind and nobody asks for any more.</summary>
public sealed class SignInPurge(
    SignInBrake brake,
    KnownDevices devices,
    MailRequests requests,
    MailsToConfirm addresses
)
{
    public async Task RunAsync(CancellationToken stop)
    {
        await brake.PurgeAsync(stop);
        await devices.PurgeAsync(stop);
        await requests.PurgeAsync(stop);
        await addresses.PurgeAsync(stop);
    }
}
