using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.SignIn;

/// <summary>What signing in leaves behind and nobody asks for any more.</summary>
public sealed class SignInPurge(
    RegistryDb db,
    SignInBrake brake,
    KnownDevices devices,
    MailRequests requests,
    IOptions<SignInSettings> settings,
    TimeProvider clock
)
{
    public async Task RunAsync(CancellationToken stop)
    {
        await brake.PurgeAsync(stop);
        await devices.PurgeAsync(stop);
        await requests.PurgeAsync(stop);

        // Whether idle or ended: a session that nobody could use for so long.
        var kept = clock.GetUtcNow().AddDays(-settings.Value.EndedSessionsKeptDays);
        await db.Sessions.Where(s => s.LastSeenAt <= kept).ExecuteDeleteAsync(stop);
    }
}
