using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.SelfAssessments;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.SelfAssessments;

/// <summary>結果の保管: who may open, keep and delete a result.</summary>
public sealed class AssessmentResults(
    RegistryDb db,
    QuestionSets sets,
    SignedIn signedIn,
    IOptions<AssessmentSettings> settings,
    TimeProvider clock
)
{
    /// <summary>Results that a picture of the past shows.</summary>
    public const int ShownBefore = 5;

    /// <summary>Who is signed in on the public side; null for nobody.</summary>
    public long? Account => signedIn.IsBusiness ? signedIn.AccountKey : null;

    public async Task<AssessmentResult> AddAsync(AssessmentDraft draft)
    {
        var set = sets.Of(draft.Version);
        var now = clock.GetUtcNow();
        var result = new AssessmentResult
        {
            Address = draft.Address,
            AccountKey = Account,
            Version = draft.Version,
            Answers = draft.Answers,
            Total = Assessment.Of(set, draft.Read(set)!).Total,
            MajorIndustry = draft.Industry,
            Size = Enum.TryParse<CompanySize>(draft.Size, out var size) ? size : null,
            InStatistics = draft.InStatistics,
            AnsweredAt = now,
            ExpiresAt = Account is null ? now.AddDays(settings.Value.AnonymousDays) : null,
        };
        db.AssessmentResults.Add(result);
        try
        {
            await db.SaveChangesAsync();
            return result;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await FindAsync(draft.Address) is { } first)
            {
                return first;
            }

            throw;
        }
    }

    /// <summary>By the key in its address, which is all one needs to read it. Null when there is none, or none any more.</summary>
    public async Task<AssessmentResult?> FindAsync(string? address)
    {
        var now = clock.GetUtcNow();
        var known = address ?? "";
        return await db
            .AssessmentResults.AsNoTracking()
            .SingleOrDefaultAsync(r =>
                r.Address == known && (r.ExpiresAt == null || r.ExpiresAt > now)
            );
    }

    public Assessment Read(AssessmentResult result)
    {
        var set = sets.Of(result.Version);
        return Assessment.Of(set, Answers.Read(result.Answers, set.Questions.Count)!);
    }

    public bool IsOwn(AssessmentResult result) =>
        result.AccountKey is { } owner && owner == Account;

    /// <summary>Of an account: its holder. Of nobody's: whoever has the address.</summary>
    public bool MayDelete(AssessmentResult result) => result.AccountKey is null || IsOwn(result);

    /// <summary>The newest of an account, oldest first.</summary>
    public async Task<IReadOnlyList<AssessmentResult>> LastAsync(long account, int most)
    {
        var newest = await db
            .AssessmentResults.AsNoTracking()
            .Where(r => r.AccountKey == account)
            .OrderByDescending(r => r.AnsweredAt)
            .ThenByDescending(r => r.Key)
            .Take(most)
            .ToListAsync();
        newest.Reverse();
        return newest;
    }

    /// <summary>この結果を保存する: nobody's becomes the account's.</summary>
    public Task<int> TakeAsync(AssessmentResult result) =>
        Account is not { } account
            ? Task.FromResult(0)
            : db
                .AssessmentResults.Where(r => r.Key == result.Key && r.AccountKey == null)
                .ExecuteUpdateAsync(s =>
                    s.SetProperty(r => r.AccountKey, account)
                        .SetProperty(r => r.ExpiresAt, (DateTimeOffset?)null)
                );

    public Task<int> DeleteAsync(AssessmentResult result) =>
        db.AssessmentResults.Where(r => r.Key == result.Key).ExecuteDeleteAsync();
}
