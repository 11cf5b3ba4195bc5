using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.SignIn.Passkeys;

/// <summary>What ASP.NET Core Identity's passkey handler asks of accounts: to find one and its passkeys, and no more.</summary>
public sealed class AccountStore(RegistryDb db, TimeProvider clock) : IUserPasskeyStore<Account>
{
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Key.ToString(CultureInfo.InvariantCulture));

    // What the browser lists the passkey under: 利用者番号 would be a secret on screen.
    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(
            (user as StaffMember)?.Mail ?? (user as AssessmentAccount)?.Mail ?? ""
        );

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        long.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            ? await db.Accounts.SingleOrDefaultAsync(
                a => a.Key == key && a.DisabledAt == null,
                cancellationToken
            )
            : null;

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(
        Account user,
        CancellationToken cancellationToken
    )
    {
        var passkeys = await db
            .Passkeys.Where(p => p.AccountKey == user.Key)
            .ToListAsync(cancellationToken);
        return [.. passkeys.Select(Info)];
    }

    public async Task<Account?> FindByPasskeyIdAsync(
        byte[] credentialId,
        CancellationToken cancellationToken
    ) =>
        await db
            .Passkeys.Where(p => p.CredentialId == credentialId)
            .Select(p => p.Account)
            .SingleOrDefaultAsync(cancellationToken);

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(
        Account user,
        byte[] credentialId,
        CancellationToken cancellationToken
    ) =>
        await db.Passkeys.SingleOrDefaultAsync(
            p => p.AccountKey == user.Key && p.CredentialId == credentialId,
            cancellationToken
        )
            is { } passkey
            ? Info(passkey)
            : null;

    public async Task AddOrUpdatePasskeyAsync(
        Account user,
        UserPasskeyInfo passkey,
        CancellationToken cancellationToken
    )
    {
        var known = await db.Passkeys.SingleOrDefaultAsync(
            p => p.AccountKey == user.Key && p.CredentialId == passkey.CredentialId,
            cancellationToken
        );
        if (known is null)
        {
            db.Passkeys.Add(
                new()
                {
                    AccountKey = user.Key,
                    CredentialId = passkey.CredentialId,
                    PublicKey = passkey.PublicKey,
                    Name = passkey.Name ?? "",
                    CreatedAt = clock.GetUtcNow(),
                    SignCount = passkey.SignCount,
                    Transports = string.Join(',', passkey.Transports ?? []),
                    IsUserVerified = passkey.IsUserVerified,
                    IsBackupEligible = passkey.IsBackupEligible,
                    IsBackedUp = passkey.IsBackedUp,
                }
            );
            return;
        }

        known.SignCount = passkey.SignCount;
        known.IsBackedUp = passkey.IsBackedUp;
        known.IsUserVerified = passkey.IsUserVerified;
        known.LastUsedAt = clock.GetUtcNow();
    }

    public Task RemovePasskeyAsync(
        Account user,
        byte[] credentialId,
        CancellationToken cancellationToken
    ) =>
        db
            .Passkeys.Where(p => p.AccountKey == user.Key && p.CredentialId == credentialId)
            .ExecuteDeleteAsync(cancellationToken);

    // UserManager calls it after every change; what was added is saved with its record, so here.
    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return IdentityResult.Success;
    }

    public Task<string?> GetNormalizedUserNameAsync(
        Account user,
        CancellationToken cancellationToken
    ) => GetUserNameAsync(user, cancellationToken);

    public Task SetNormalizedUserNameAsync(
        Account user,
        string? normalizedName,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    // Accounts come from declarations and from the administrators, never from here.
    public Task SetUserNameAsync(
        Account user,
        string? userName,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Account?> FindByNameAsync(
        string normalizedUserName,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public void Dispose() { }

    private static UserPasskeyInfo Info(Passkey p) =>
        new(
            p.CredentialId,
            p.PublicKey,
            p.CreatedAt,
            (uint)p.SignCount,
            p.Transports.Length == 0 ? null : p.Transports.Split(','),
            p.IsUserVerified,
            p.IsBackupEligible,
            p.IsBackedUp,
            [],
            []
        )
        {
            Name = p.Name,
        };
}
