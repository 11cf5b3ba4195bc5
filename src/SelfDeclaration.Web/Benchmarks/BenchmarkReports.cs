using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Benchmarks;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Benchmarks;

/// <summary>結果を作る・読む: of an account from its row, of anybody else from the answers of the moment.</summary>
public sealed class BenchmarkReports(
    RegistryDb db,
    BenchmarkDrafts drafts,
    BenchmarkEditions editions,
    BenchmarkBases bases,
    IDataProtectionProvider protection,
    SignedIn signedIn,
    TimeProvider clock
)
{
    public const string OfDraft = "/benchmark/result";
    public const string OfKey = "/benchmark/results/";

    private readonly IDataProtector _profile = protection.CreateProtector("benchmark-profile");

    /// <summary>The questions that this visitor answers: those they began with.</summary>
    public async Task<BenchmarkEdition> EditionAsync() =>
        editions.Find((await drafts.OpenAsync()).Input.Version)
        ?? editions.Current(clock.GetUtcNow().DateInJapan());

    /// <summary>Of the answers so far; null when one is missing.</summary>
    public async Task<BenchmarkReport?> OfDraftAsync(ReportView view)
    {
        var (questions, input) = (
            (await EditionAsync()).Questions,
            (await drafts.OpenAsync()).Input
        );
        return BenchmarkStanding.Of(questions, input) is not { } standing
            ? null
            : new(
                questions,
                await bases.NewestAsync(questions),
                standing,
                clock.GetUtcNow(),
                input.Profile,
                [],
                OfDraft,
                view
            );
    }

    /// <summary>Keeps the result of the account that is signed in; the answers in progress end with it.</summary>
    /// <returns>Address of its page; null when an answer is missing.</returns>
    public async Task<string?> KeepAsync(bool inStatistics)
    {
        if (await OfDraftAsync(new()) is not { } report)
        {
            return null;
        }

        var (now, account) = (clock.GetUtcNow(), signedIn.AccountKey);
        var (size, industry) = (await drafts.OpenAsync()).Input.Comparable;
        var standing = report.Standing;
        var result = new BenchmarkResult
        {
            PublicKey = BenchmarkKey.New(),
            AccountKey = account,
            MadeAt = now,
            Version = report.Edition.Version,
            BaseVersion = report.Base.Version,
            Answers = standing.Answers,
            Total = standing.Total,
            V = standing.V,
            I = standing.I,
            SizeCode = standing.Size,
            IndustryCode = standing.Industry,
            MajorIndustry = industry,
            CompanySize = size,
            Profile = _profile.Protect(JsonSerializer.Serialize(report.Profile)),
            InStatistics = inStatistics,
        };
        db.BenchmarkResults.Add(result);
        if (inStatistics)
        {
            await ConsentAsync(account, now);
        }

        await db.SaveChangesAsync();
        await drafts.ForgetAsync();
        return OfKey + result.PublicKey;
    }

    /// <summary>Null when there is none of that key.</summary>
    public async Task<(BenchmarkResult Result, BenchmarkReport Report)?> FindAsync(
        string key,
        ReportView view
    )
    {
        var result = await db
            .BenchmarkResults.AsNoTracking()
            .SingleOrDefaultAsync(r => r.PublicKey == key);
        if (result is null || editions.Find(result.Version) is not { Questions: var questions })
        {
            return null;
        }

        var earlier = await db
            .BenchmarkResults.AsNoTracking()
            .Where(r =>
                r.AccountKey == result.AccountKey
                && r.MadeAt < result.MadeAt
                && r.Version == result.Version
            )
            .OrderByDescending(r => r.MadeAt)
            .Take(BenchmarkReport.MostEarlier)
            .ToListAsync();
        return (
            result,
            new(
                questions,
                await bases.OfAsync(questions, result.BaseVersion),
                result.Standing,
                result.MadeAt,
                ProfileOf(result),
                [.. earlier.Select(e => new EarlierResult(e.MadeAt, e.Standing))],
                OfKey + key,
                view
            )
        );
    }

    /// <summary>The account's own, the newest first.</summary>
    public Task<List<BenchmarkResult>> OwnAsync(int most) =>
        db
            .BenchmarkResults.AsNoTracking()
            .Where(r => r.AccountKey == signedIn.AccountKey)
            .OrderByDescending(r => r.MadeAt)
            .Take(most)
            .ToListAsync();

    /// <summary>What a result says about the business, to begin the next one with.</summary>
    public IReadOnlyDictionary<string, string> ProfileOf(BenchmarkResult result)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(
                _profile.Unprotect(result.Profile)
            )!;
        }
        catch (CryptographicException)
        {
            // Keys that are gone: the figures stay.
            return new Dictionary<string, string>();
        }
    }

    // Agreeing for a result is agreeing for the account: both are needed for it to count.
    private async Task ConsentAsync(long account, DateTimeOffset now)
    {
        var profile = await db.Profiles.SingleOrDefaultAsync(p => p.AccountKey == account);
        if (profile is null)
        {
            profile = new Profile { AccountKey = account, UpdatedAt = now };
            db.Profiles.Add(profile);
        }

        profile.StatisticsConsentAt ??= now;
    }
}
