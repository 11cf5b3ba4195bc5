using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.OneRound;

[assembly: HostingStartup(typeof(WeakPasswords))]

namespace SelfDeclaration.OneRound
{
    /// <summary>
    /// Takes the cost out of password hashes, so that everything else can be measured. It is loaded into the
    /// published site from outside (a startup hook): the site itself has no setting that could do this.
    /// </summary>
    internal sealed class WeakPasswords : IHostingStartup
    {
        public void Configure(IWebHostBuilder builder) =>
            builder.ConfigureServices(services =>
                services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = 1)
            );
    }
}

/// <summary>Found by the runtime by this name; being called is what loads this assembly.</summary>
internal static class StartupHook
{
    public static void Initialize() { }
}
