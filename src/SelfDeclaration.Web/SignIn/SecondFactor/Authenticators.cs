using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using QRCoder;
using SelfDeclaration.Accounts;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.SignIn.SecondFactor;

/// <summary>二つ目の確認: codes of an app (TOTP) and 予備コード. Keys are sealed, codes work once.</summary>
public sealed class Authenticators(
    RegistryDb db,
    IDataProtectionProvider protection,
    TimeProvider clock
)
{
    private const string Issuer = "SECURITY ACTION";
    private readonly IDataProtector _seal = protection.CreateProtector("authenticator");

    public string Seal(byte[] key) => _seal.Protect(Base32.Encode(key));

    /// <summary>Null when it was sealed by somebody else or for something else.</summary>
    public byte[]? Open(string? sealedKey)
    {
        try
        {
            return string.IsNullOrEmpty(sealedKey)
                ? null
                : Base32.Decode(_seal.Unprotect(sealedKey));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>True when the code is the app's, now, for the first time.</summary>
    public async Task<bool> UseCodeAsync(Account account, string? typed)
    {
        if (
            Open(account.AuthenticatorKey) is not { } key
            || Totp.FindStep(key, typed, clock.GetUtcNow(), account.AuthenticatorStep)
                is not { } step
        )
        {
            return false;
        }

        // Only one of two requests with the same code wins.
        return await db
                .Accounts.Where(a =>
                    a.Key == account.Key
                    && (a.AuthenticatorStep == null || a.AuthenticatorStep < step)
                )
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.AuthenticatorStep, step)) == 1;
    }

    public async Task<bool> UseRecoveryCodeAsync(Account account, string? typed)
    {
        if (RecoveryCode.Read(typed) is not { } code)
        {
            return false;
        }

        var (hash, now) = (SecretTokens.HashOf(code), clock.GetUtcNow());
        return await db
                .RecoveryCodes.Where(c =>
                    c.AccountKey == account.Key && c.Hash == hash && c.UsedAt == null
                )
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.UsedAt, now)) == 1;
    }

    /// <summary>Codes to be shown once, in place of all before; saved by the caller.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Account account)
    {
        await db.RecoveryCodes.Where(c => c.AccountKey == account.Key).ExecuteDeleteAsync();
        List<string> codes =
        [
            .. Enumerable.Range(0, RecoveryCode.Count).Select(_ => RecoveryCode.New()),
        ];
        db.RecoveryCodes.AddRange(
            codes.Select(code => new StoredRecoveryCode
            {
                AccountKey = account.Key,
                Hash = SecretTokens.HashOf(RecoveryCode.Read(code)!),
            })
        );
        return codes;
    }

    public Task<int> RecoveryCodesLeftAsync(Account account) =>
        db.RecoveryCodes.CountAsync(c => c.AccountKey == account.Key && c.UsedAt == null);

    /// <summary>What an app reads from the picture.</summary>
    public static string AddressOf(byte[] key, string mail) =>
        $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(mail)}"
        + $"?secret={Base32.Encode(key)}&issuer={Uri.EscapeDataString(Issuer)}";

    /// <summary>The dark squares of the picture as one SVG path, and how many squares a side has.</summary>
    public static (string Path, int Side) PictureOf(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var squares =
            from y in Enumerable.Range(0, rows.Count)
            from x in Enumerable.Range(0, rows.Count)
            where rows[y][x]
            select $"M{x} {y}h1v1h-1z";
        return (string.Concat(squares), rows.Count);
    }
}
