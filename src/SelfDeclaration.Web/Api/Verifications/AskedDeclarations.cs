using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Register;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Api.Verifications;

/// <summary>照会された自己宣言の読み取り: what answers are made from, for one question or a thousand at once.</summary>
public sealed class AskedDeclarations(RegistryDb db)
{
    public async Task<VerificationAnswer> AnswerAsync(
        VerificationQuestion question,
        CancellationToken stop
    ) => Verification.Answer((await FindAsync([question], stop)).SingleOrDefault().Value, question);

    /// <summary>By 自己宣言ID; those that nobody has are not in it.</summary>
    public async Task<IReadOnlyDictionary<string, VerifiedDeclaration>> FindAsync(
        IReadOnlyCollection<VerificationQuestion> questions,
        CancellationToken stop
    )
    {
        var ids = questions.Select(q => q.DeclarationId).Distinct().ToArray();
        var found = await db
            .Declarations.Where(d => ids.Contains(d.DeclarationId))
            .AsNoTracking()
            .Select(d => new VerifiedDeclaration
            {
                Key = d.Key,
                DeclarationId = d.DeclarationId,
                Status = d.Status,
                Star = d.Star,
                DeclaredAt = d.DeclaredAt,
                AcceptedAt = d.AcceptedAt,
                EndedAt = d.EndedAt,
                IsMerged = d.MergedIntoKey != null,
                IsAnonymous = d.AnonymisedAt != null,
                CorporateNumber = d.Business.CorporateNumber,
            })
            .ToDictionaryAsync(d => d.DeclarationId, stop);
        return questions.Any(q => q.AsOf is not null) ? await WithPastAsync(found, stop) : found;
    }

    private async Task<IReadOnlyDictionary<string, VerifiedDeclaration>> WithPastAsync(
        Dictionary<string, VerifiedDeclaration> found,
        CancellationToken stop
    )
    {
        var keys = found.Values.Select(d => d.Key).ToArray();
        var levels = await db
            .Declarations.Where(d => keys.Contains(d.Key))
            .SelectMany(
                d => d.Levels,
                (d, l) =>
                    new
                    {
                        d.Key,
                        Order = l.Key,
                        l.Star,
                        l.From,
                        l.To,
                    }
            )
            .ToListAsync(stop);
        var stops = await db
            .AuditEntries.Where(e =>
                e.DeclarationKey != null
                && keys.Contains(e.DeclarationKey.Value)
                && (
                    e.Action == AuditAction.DeclarationWithdrawn
                    || e.Action == AuditAction.WithdrawalUndone
                )
            )
            .OrderBy(e => e.Number)
            .Select(e => new Stop(e.DeclarationKey!.Value, e.Action, e.At))
            .ToListAsync(stop);
        var (levelsOf, stopsOf) = (levels.ToLookup(l => l.Key), stops.ToLookup(s => s.Declaration));
        return found.Values.ToDictionary(
            d => d.DeclarationId,
            d =>
                d with
                {
                    Levels =
                    [
                        .. levelsOf[d.Key]
                            .OrderBy(l => l.From)
                            .ThenBy(l => l.Order)
                            .Select(l => new PublicLevel(l.Star, l.From, l.To)),
                    ],
                    Stops = [.. Undone([.. stopsOf[d.Key]])],
                }
        );
    }

    // One that was not undone is the declaration's own end.
    private static IEnumerable<StoppedPeriod> Undone(IReadOnlyList<Stop> stops) =>
        stops
            .Zip(stops.Skip(1))
            .Where(s =>
                s
                    is {
                        First.Action: AuditAction.DeclarationWithdrawn,
                        Second.Action: AuditAction.WithdrawalUndone
                    }
            )
            .Select(s => new StoppedPeriod(s.First.At, s.Second.At));

    private sealed record Stop(long Declaration, AuditAction Action, DateTimeOffset At);
}
