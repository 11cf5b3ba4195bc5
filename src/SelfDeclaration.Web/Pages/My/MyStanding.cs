using Microsoft.EntityFrameworkCore;
using SelfDeclaration.SelfAssessments;
using SelfDeclaration.Web.Benchmarks;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Learning;
using SelfDeclaration.Web.PolicyMaking;
using SelfDeclaration.Web.SelfAssessments;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>これまでの診断と学び: the newest of each kind that an account keeps, of whichever kind it is.</summary>
/// <param name="Assessment">The newest 自社診断, with what its answers come to; null before the first.</param>
/// <param name="Benchmark">The newest ベンチマーク, with the most that could be reached; null before the first.</param>
/// <param name="Lessons">Themes of ポイント学習 that were finished.</param>
/// <param name="Policy">The newest 基本方針; null before the first.</param>
/// <param name="PolicyIsPublic">Whether one is published at present.</param>
public sealed record MyStanding(
    (AssessmentResult Result, Assessment Read)? Assessment,
    (BenchmarkResult Result, int Most)? Benchmark,
    int Lessons,
    KeptPolicy? Policy,
    bool PolicyIsPublic
);

/// <summary>Reads it, a few rows of the account's own.</summary>
public sealed class MyStandings(
    RegistryDb db,
    AssessmentResults assessments,
    BenchmarkEditions editions,
    LearningStore learning
)
{
    /// <param name="account">Whose.</param>
    /// <param name="isPublic">Whether its declaration is public, without which no policy is.</param>
    public async Task<MyStanding> OfAsync(long account, bool isPublic)
    {
        var assessment = await assessments.LastAsync(account, 1);
        var benchmark = await db
            .BenchmarkResults.AsNoTracking()
            .Where(r => r.AccountKey == account)
            .OrderByDescending(r => r.MadeAt)
            .FirstOrDefaultAsync();
        var policy = await db
            .KeptPolicies.AsNoTracking()
            .Where(p => p.AccountKey == account)
            .OrderByDescending(p => p.Key)
            .FirstOrDefaultAsync();
        return new(
            assessment is [var newest] ? (newest, assessments.Read(newest)) : null,
            benchmark is not null && editions.Find(benchmark.Version) is { } edition
                ? (benchmark, edition.Questions.HighestTotal)
                : null,
            (await learning.ReadAsync()).Values.Count(p => p.IsFinished),
            policy,
            isPublic
                && await db.PublishedPolicies.AnyAsync(p =>
                    p.AccountKey == account && p.PolicyKey != null
                )
        );
    }
}
