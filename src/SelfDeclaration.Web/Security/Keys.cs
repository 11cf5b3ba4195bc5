using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Security;

/// <summary>
/// 鍵: what seals cookies, drafts and mails. Kept in the database, so that all copies share them and a
/// restart loses nothing.
/// </summary>
public static class Keys
{
    /// <summary>
    /// With <c>Keys:CertificateFile</c> (PFX) the keys are themselves encrypted, so that a stolen backup
    /// opens no draft; <c>Keys:CertificatePassword</c> goes with it.
    /// </summary>
    public static IServiceCollection AddKeys(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        var keys = services
            .AddDataProtection()
            .SetApplicationName("SelfDeclaration")
            .PersistKeysToDbContext<RegistryDb>();
        if (configuration["Keys:CertificateFile"] is { Length: > 0 } file)
        {
            keys.ProtectKeysWithCertificate(
                X509CertificateLoader.LoadPkcs12FromFile(
                    file,
                    configuration["Keys:CertificatePassword"]
                )
            );
        }

        return services;
    }
}
