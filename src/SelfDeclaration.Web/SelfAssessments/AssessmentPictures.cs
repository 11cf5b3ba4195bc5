namespace SelfDeclaration.Web.SelfAssessments;

/// <summary>Puts together what a result shows.</summary>
public sealed class AssessmentPictures(AssessmentResults results, AssessmentStatistics statistics)
{
    public async Task<AssessmentPicture?> FindAsync(string? address) =>
        await results.FindAsync(address) is { } result ? await OfAsync(result) : null;

    public async Task<AssessmentPicture> OfAsync(AssessmentResult result)
    {
        // What an account answered before is shown to its holder, not to whom the address was given.
        var before = results.IsOwn(result)
            ? await results.LastAsync(result.AccountKey!.Value, AssessmentResults.ShownBefore)
            : [];
        var previous = before.LastOrDefault(r => r.Key < result.Key && r.Version == result.Version);
        return new(
            result,
            results.Read(result),
            statistics.For(result),
            before,
            previous is null ? null : results.Read(previous)
        );
    }
}
