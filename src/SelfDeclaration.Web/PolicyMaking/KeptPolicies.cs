using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Declarations;
using SelfDeclaration.PolicyMaking;
using SelfDeclaration.Register;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Register;

namespace SelfDeclaration.Web.PolicyMaking;

/// <summary>保存した基本方針: kept by an account of either kind, published by a declared business.</summary>
public sealed class KeptPolicies(
    RegistryDb db,
    PolicyTemplates templates,
    IOptions<PolicySettings> settings,
    IOptions<SiteSettings> site,
    TimeProvider clock
)
{
    /// <summary>Newest first.</summary>
    public Task<List<KeptPolicy>> OfAsync(long account) =>
        db
            .KeptPolicies.AsNoTracking()
            .Where(p => p.AccountKey == account)
            .OrderByDescending(p => p.Key)
            .ToListAsync();

    /// <summary>One of this account's; null for anybody else's.</summary>
    public Task<KeptPolicy?> FindAsync(long account, long key) =>
        db.KeptPolicies.SingleOrDefaultAsync(p => p.Key == key && p.AccountKey == account);

    /// <summary>False when the account keeps as many as it may.</summary>
    public async Task<bool> KeepAsync(long account, PolicyInput input, DateOnly version)
    {
        if (
            await db.KeptPolicies.CountAsync(p => p.AccountKey == account)
            >= settings.Value.KeptPerAccount
        )
        {
            return false;
        }

        var now = clock.GetUtcNow();
        db.Add(
            new KeptPolicy
            {
                AccountKey = account,
                Version = version,
                Answers = JsonSerializer.Serialize(input),
                SetOn = now.DateInJapan(),
                KeptAt = now,
            }
        );
        await db.SaveChangesAsync();
        return true;
    }

    public PolicyInput AnswersOf(KeptPolicy policy) =>
        JsonSerializer.Deserialize<PolicyInput>(policy.Answers)!;

    /// <summary>The text, as it was when it was kept.</summary>
    public PolicyDocument Document(KeptPolicy policy) =>
        templates.Of(policy.Version).Write(AnswersOf(policy), policy.SetOn);

    public Task<PublishedPolicy?> PublishedAsync(long account) =>
        db
            .PublishedPolicies.Include(p => p.Policy)
            .SingleOrDefaultAsync(p => p.AccountKey == account);

    /// <summary>The one that is public, or the newest that is kept; null when there is none.</summary>
    public async Task<PolicyOffer?> OfferAsync(long account)
    {
        if (
            await PublishedAsync(account) is { Policy: { } policy } published
            && await db.Declarations.AnyAsync(d =>
                d.Status == PublicBusiness.Shown
                && db.BusinessAccounts.Any(a => a.Key == account && a.BusinessKey == d.BusinessKey)
            )
        )
        {
            return new(policy.SetOn, AddressOf(published));
        }

        return await OfAsync(account) is [var newest, ..] ? new(newest.SetOn, null) : null;
    }

    public string AddressOf(PublishedPolicy published) =>
        site.Value.At($"/policies/{published.PublicKey}").AbsoluteUri;

    /// <summary>Shows this version at the account's public address; saved by the caller.</summary>
    public async Task PublishAsync(long account, long key)
    {
        if (await PublishedAsync(account) is { } known)
        {
            known.PolicyKey = key;
            return;
        }

        db.Add(
            new PublishedPolicy
            {
                AccountKey = account,
                PublicKey = PublicKey.New().Text,
                PolicyKey = key,
            }
        );
    }

    /// <summary>Saved by the caller.</summary>
    public async Task WithdrawAsync(long account)
    {
        if (await PublishedAsync(account) is { } known)
        {
            known.PolicyKey = null;
        }
    }

    public async Task DeleteAsync(KeptPolicy policy)
    {
        db.Remove(policy);
        await db.SaveChangesAsync();
    }

    /// <summary>What anybody may read at a public address; null unless the declaration is public as well.</summary>
    public async Task<(PublicBusiness Business, PolicyDocument Document)?> PublicAsync(string key)
    {
        var policy = await db
            .PublishedPolicies.AsNoTracking()
            .Where(p => p.PublicKey == key)
            .Select(p => p.Policy)
            .SingleOrDefaultAsync();
        if (policy is null)
        {
            return null;
        }

        var row = await db
            .Declarations.Where(d =>
                db.BusinessAccounts.Any(a =>
                    a.Key == policy.AccountKey && a.BusinessKey == d.BusinessKey
                )
            )
            .Rows()
            .SingleOrDefaultAsync();
        // The name is the register's, whatever was typed.
        return row is null || PublicBusiness.Of(row) is not { } business
            ? null
            : (business, Document(policy) with { Name = business.Name });
    }
}
